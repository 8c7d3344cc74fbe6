/** Console sessions: a link that works once, then a cookie that only this process knows. */
import { hash, randomBytes } from 'node:crypto';

export interface SignIn {
  /** The present one-time token; using it makes the next one. */
  readonly token: string;
  /** @returns the new session's secret, or `undefined` if the token is wrong or used */
  redeem(token: string): string | undefined;
  /** @returns true if the cookie holds a live session */
  isSignedIn(session: string | undefined): boolean;
  signOut(session: string): void;
}

/** Sessions end after this long, in milliseconds. */
const LIFE = 12 * 3_600_000;

export function signIn(now: () => number, onNewToken: (token: string) => void = () => undefined): SignIn {
  const ends = new Map<string, number>();
  let token = mint();
  // Only hashes are kept and compared: how long a look-up takes says nothing about the secret.
  const digest = (secret: string) => hash('sha256', secret, 'base64url');
  return {
    get token() {
      return token;
    },
    redeem(given) {
      if (digest(given) !== digest(token)) return undefined;
      token = mint();
      onNewToken(token);
      const session = mint();
      ends.set(digest(session), now() + LIFE);
      return session;
    },
    isSignedIn(session) {
      if (!session) return false;
      const end = ends.get(digest(session));
      if (end !== undefined && end > now()) return true;
      ends.delete(digest(session));
      return false;
    },
    signOut: (session) => void ends.delete(digest(session)),
  };
}

function mint(): string {
  return randomBytes(24).toString('base64url');
}
