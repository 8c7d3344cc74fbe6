/** The ways in: e-mail address and password, or a link that works once. */
import type { InvitationReply } from '../../protocol/api/accounts.ts';
import type { Accounts, StoredLink, StoredPerson } from '../store/accounts.ts';
import { AccountRefusal } from './account-refusal.ts';
import { actorOf } from './actor.ts';
import type { Attempts } from './attempts.ts';
import type { Audit } from './audit.ts';
import { checkPassword } from './check-password.ts';
import { emailOf } from './email.ts';
import type { FirstLink } from './first-link.ts';
import { hashPassword } from './hash-password.ts';
import { isWeak } from './is-weak.ts';
import { hashSecret } from './secret.ts';
import type { Sessions } from './sessions.ts';

/** Where a request comes from. */
export interface From {
  network: string;
  /** What the browser calls itself. */
  browser: string;
}

/** Each way in gives the secret for the browser's cookie; each throws AccountRefusal. */
export interface Entrance {
  byPassword(email: string, password: string, from: From): Promise<string>;
  /** @returns `undefined` if the link printed at the start does not work any more */
  byFirstLink(token: string, from: From): Promise<string | undefined>;
  /** Whom a link is for; it can still be used afterwards. */
  look(token: string, from: From): Promise<InvitationReply>;
  /** Sets name and password; what was signed in with the old password ends. */
  byLink(token: string, name: string, password: string, from: From): Promise<string>;
}

export interface EntranceParts {
  accounts: Accounts;
  sessions: Sessions;
  attempts: Attempts;
  firstLink: FirstLink;
  audit: Audit;
  now: () => number;
}

const SOMEBODY = { label: '' };

export function entrance({ accounts, sessions, attempts, firstLink, audit, now }: EntranceParts): Entrance {
  async function linkOf(token: string): Promise<{ link: StoredLink; person: StoredPerson }> {
    const link = await accounts.link(hashSecret(token));
    const person = link && link.expires > now() ? await accounts.person(link.person) : undefined;
    if (!link || !person || person.disabled) throw new AccountRefusal('link_ended');
    return { link, person };
  }

  return {
    async byPassword(text, password, { network, browser }) {
      const email = emailOf(text) ?? '';
      attempts.take(network, email);
      const found = email === '' ? undefined : await accounts.byEmail(email);
      const stored = found && !found.disabled ? found.password : null;
      const { right, stale } = await checkPassword(password, stored);
      // Both may have changed while the password was checked.
      const person = right && found ? await accounts.person(found.id) : undefined;
      if (!person || person.disabled || person.password !== stored) {
        // What was typed may be a password in the wrong field: only an address that is known is written down.
        await audit(SOMEBODY, 'sign_in_failed', found?.email ?? '', `from ${network}`);
        throw new AccountRefusal('wrong_sign_in');
      }
      if (stale) await accounts.put({ ...person, password: await hashPassword(password) });
      const secret = await sessions.begin(person.id, browser);
      await audit(actorOf(person), 'signed_in', '', `from ${network}`);
      return secret;
    },

    async byFirstLink(token, { network, browser }) {
      const person = await firstLink.redeem(token);
      if (!person) return undefined;
      const secret = await sessions.begin(person.id, browser);
      await audit(actorOf(person), 'signed_in', '', `by the link printed at the start, from ${network}`);
      return secret;
    },

    async look(token, { network }) {
      attempts.take(network);
      const { email, name, role } = (await linkOf(token)).person;
      return { email, name, role };
    },

    async byLink(token, name, password, { network, browser }) {
      attempts.take(network);
      const before = await linkOf(token);
      if (isWeak(password, before.person.email)) throw new AccountRefusal('weak_password');
      const hash = await hashPassword(password);
      const { link, person } = await linkOf(token);
      if (!(await accounts.takeLink(link.hash))) throw new AccountRefusal('link_ended');
      await accounts.put({ ...person, name, password: hash });
      await sessions.endAll(person.id);
      const secret = await sessions.begin(person.id, browser);
      await audit(actorOf(person), 'password_set', '', `by a link, from ${network}`);
      return secret;
    },
  };
}
