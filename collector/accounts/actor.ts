/** Who does something, as the audit names them: a person, or whoever is at the command line. */
import type { Person } from '../../protocol/api/accounts.ts';

export interface Actor {
  /** Such as `ann@shop.example`. */
  label: string;
}

export function actorOf({ email, name }: Pick<Person, 'email' | 'name'>): Actor {
  return { label: email || name };
}
