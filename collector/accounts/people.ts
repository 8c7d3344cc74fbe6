/** What owners do with people: add them, give a new link, change roles, disable. Nobody is deleted: the audit names them. */
import type { LinkReply, PeopleReply, Person, Role } from '../../protocol/api/accounts.ts';
import { oneAtATime } from '../pipeline/one-at-a-time.ts';
import type { Accounts, StoredPerson } from '../store/accounts.ts';
import { AccountRefusal } from './account-refusal.ts';
import type { Actor } from './actor.ts';
import { actorOf } from './actor.ts';
import type { Audit } from './audit.ts';
import { emailOf } from './email.ts';
import { putPerson } from './put-person.ts';
import { hashSecret, mintSecret } from './secret.ts';

/** Every change throws AccountRefusal, is written into the audit, and holds at once. */
export interface People {
  list(after: number): Promise<PeopleReply>;
  /** @returns a link for the new person to set their password */
  add(by: Actor, person: { email: string; name: string; role: Role }): Promise<LinkReply>;
  /** Changes role or state; ends the person's sessions. */
  change(by: Actor, id: number, to: { role?: Role; disabled?: boolean }): Promise<void>;
  /** A new link to set a password; the person's earlier link stops working, their password goes on until then. */
  link(by: Actor, id: number): Promise<LinkReply>;
}

/** Milliseconds a link waits to be used. */
const LINK_LIFE = 7 * 86_400_000;
const PAGE = 50;

export function people(accounts: Accounts, audit: Audit, now: () => number): People {
  // Two owners who disable each other at once must not both succeed.
  const inTurn = oneAtATime();

  async function linkFor(person: StoredPerson): Promise<LinkReply> {
    const token = mintSecret();
    const expires = now() + LINK_LIFE;
    await accounts.putLink({ hash: hashSecret(token), person: person.id, expires });
    return { person: shown(person), token, expires };
  }
  async function known(id: number): Promise<StoredPerson> {
    const person = await accounts.person(id);
    if (!person) throw new AccountRefusal('not_found');
    return person;
  }

  return {
    async list(after) {
      const found = await accounts.people({ after, limit: PAGE + 1 });
      const page = found.slice(0, PAGE);
      const rows = page.map(async (person) => {
        const [latest] = await accounts.sessions(person.id);
        return { ...shown(person), state: stateOf(person), seen: latest?.seen ?? null };
      });
      const last = page.at(-1);
      return { people: await Promise.all(rows), ...(found.length > PAGE && last && { next: last.id }) };
    },

    async add(by, { email: text, name, role }) {
      const email = emailOf(text);
      if (email === undefined) throw new AccountRefusal('bad_email');
      const fresh = { email, name, role, disabled: false, password: null };
      const person = { ...fresh, id: await putPerson(accounts, fresh) };
      await audit(by, 'person_added', email, role);
      return linkFor(person);
    },

    change: (by, id, { role, disabled }) =>
      inTurn('people', async () => {
        const before = await known(id);
        const after = { ...before, role: role ?? before.role, disabled: disabled ?? before.disabled };
        if (after.role === before.role && after.disabled === before.disabled) return;
        await mustLeaveAnOwner(accounts, after);
        await accounts.put(after);
        await accounts.endSessions(id);
        const subject = actorOf(before).label;
        if (after.role !== before.role) {
          await audit(by, 'role_changed', subject, `${before.role} to ${after.role}`);
        }
        if (after.disabled !== before.disabled) {
          await audit(by, after.disabled ? 'person_disabled' : 'person_enabled', subject);
        }
      }),

    async link(by, id) {
      const person = await known(id);
      const reply = await linkFor(person);
      await audit(by, 'link_made', actorOf(person).label);
      return reply;
    },
  };
}

/** Somebody must be able to let others in: an owner with a password, once there is one. */
async function mustLeaveAnOwner(accounts: Accounts, after: StoredPerson): Promise<void> {
  const before = await accounts.owners();
  const left = before.filter(({ id }) => id !== after.id || (after.role === 'owner' && !after.disabled));
  const withPassword = (owners: readonly StoredPerson[]) =>
    owners.filter(({ password }) => password !== null);
  if (before.length > 0 && left.length === 0) throw new AccountRefusal('last_owner');
  if (withPassword(before).length > 0 && withPassword(left).length === 0)
    throw new AccountRefusal('last_owner');
}

function shown({ id, email, name, role }: StoredPerson): Person {
  return { id, email, name, role };
}

function stateOf({ disabled, password }: StoredPerson): 'active' | 'invited' | 'disabled' {
  if (disabled) return 'disabled';
  return password === null ? 'invited' : 'active';
}
