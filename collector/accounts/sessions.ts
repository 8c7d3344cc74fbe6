/** Sessions: a secret in somebody's browser, its hash in the store; they survive a restart and end at once. */
import type { Session } from '../../protocol/api/accounts.ts';
import type { Accounts, StoredPerson, StoredSession } from '../store/accounts.ts';
import { hashSecret, mintSecret } from './secret.ts';

export interface Sessions {
  /** @returns the secret for the browser's cookie */
  begin(person: number, browser: string): Promise<string>;
  /** @returns whose session it is; `undefined` if it has ended, or the person was disabled */
  find(secret: string | undefined): Promise<{ person: StoredPerson; session: StoredSession } | undefined>;
  end(session: StoredSession): Promise<void>;
  endAll(person: number): Promise<void>;
  /** @param current the one that asks */
  list(person: number, current: StoredSession): Promise<Session[]>;
  /** @returns false if the person has none of this id */
  endOne(person: number, id: string): Promise<boolean>;
}

/** Milliseconds from the first to the last use. */
export const SESSION_LIFE = 30 * 86_400_000;
/** Milliseconds without any use. */
const SESSION_IDLE = 12 * 3_600_000;
/** Milliseconds between two notes of its use: a write for each request would be for nothing. */
const NOTED = 60_000;
/** Of one person at once. */
const MOST = 100;
const ID_CHARS = 16;
const BROWSER_CHARS = 200;

export function sessions(accounts: Accounts, now: () => number): Sessions {
  const isLive = ({ begun, seen }: StoredSession) =>
    now() - begun < SESSION_LIFE && now() - seen < SESSION_IDLE;
  const live = async (person: number) => (await accounts.sessions(person)).filter(isLive);
  const idOf = ({ hash }: StoredSession) => hash.slice(0, ID_CHARS);

  return {
    async begin(person, browser) {
      const at = now();
      await accounts.sweep({ begun: at - SESSION_LIFE, seen: at - SESSION_IDLE, expires: at });
      // The one that was not used for longest gives way.
      for (const one of (await live(person)).slice(MOST - 1)) await accounts.endSession(one.hash);
      const secret = mintSecret();
      const session = { person, begun: at, seen: at, browser: browser.slice(0, BROWSER_CHARS) };
      await accounts.putSession({ ...session, hash: hashSecret(secret) });
      return secret;
    },
    async find(secret) {
      if (!secret) return undefined;
      const session = await accounts.session(hashSecret(secret));
      if (!session || !isLive(session)) return undefined;
      const person = await accounts.person(session.person);
      if (!person || person.disabled) return undefined;
      if (now() - session.seen >= NOTED) {
        // A disk that is full must not keep anybody from reading.
        await accounts.putSession({ ...session, seen: now() }).catch(() => undefined);
      }
      return { person, session };
    },
    end: ({ hash }) => accounts.endSession(hash),
    endAll: (person) => accounts.endSessions(person),
    async list(person, current) {
      return (await live(person)).map((one) => ({
        id: idOf(one),
        begun: one.begun,
        seen: one.seen,
        browser: one.browser,
        current: one.hash === current.hash,
      }));
    },
    async endOne(person, id) {
      const session = (await live(person)).find((one) => idOf(one) === id);
      if (session) await accounts.endSession(session.hash);
      return session !== undefined;
    },
  };
}
