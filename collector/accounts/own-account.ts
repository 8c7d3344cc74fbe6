/** What everybody may change of themselves: name, e-mail address and password. */
import type { MeRequest } from '../../protocol/api/accounts.ts';
import type { Accounts, StoredPerson } from '../store/accounts.ts';
import { AccountRefusal } from './account-refusal.ts';
import { actorOf } from './actor.ts';
import type { Attempts } from './attempts.ts';
import type { Audit } from './audit.ts';
import { checkPassword } from './check-password.ts';
import { emailOf } from './email.ts';
import type { From } from './entrance.ts';
import { hashPassword } from './hash-password.ts';
import { isWeak } from './is-weak.ts';
import { putPerson } from './put-person.ts';
import type { Sessions } from './sessions.ts';

export interface OwnAccountParts {
  accounts: Accounts;
  sessions: Sessions;
  attempts: Attempts;
  audit: Audit;
}

/**
 * @returns the secret of a new session if the password changed, which ends all others
 * @throws AccountRefusal
 */
export type ChangeOwnAccount = (me: StoredPerson, to: MeRequest, from: From) => Promise<string | undefined>;

export function changeOwnAccount({ accounts, sessions, attempts, audit }: OwnAccountParts): ChangeOwnAccount {
  return async (me, { name, email: text, password, present }, { network, browser }) => {
    const email = emailOf(text);
    if (email === undefined) throw new AccountRefusal('bad_email');
    if (password !== undefined && isWeak(password, email)) throw new AccountRefusal('weak_password');
    // A session somebody left open must not be enough to take the account.
    if (me.password !== null && (password !== undefined || email !== me.email)) {
      attempts.take(network, me.email);
      if (!(await checkPassword(present ?? '', me.password)).right)
        throw new AccountRefusal('wrong_password');
    }
    const hash = password === undefined ? me.password : await hashPassword(password);
    const current = await accounts.person(me.id);
    if (!current || current.disabled || current.password !== me.password)
      throw new AccountRefusal('signed_out');
    const after = { ...current, name, email, password: hash };
    await putPerson(accounts, after);
    if (name !== me.name || email !== me.email) {
      await audit(
        actorOf(after),
        'account_changed',
        '',
        email === me.email ? 'name' : `e-mail was ${me.email || 'not set'}`,
      );
    }
    if (password === undefined) return undefined;
    await sessions.endAll(me.id);
    await audit(actorOf(after), 'password_set');
    return sessions.begin(me.id, browser);
  };
}
