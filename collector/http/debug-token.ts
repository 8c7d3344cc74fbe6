/** Tokens that open the inspector in a page: minted by the console, checked without keeping any. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface DebugTokens {
  /** @returns a token for the site, and when it ends, epoch milliseconds */
  mint(site: string): { token: string; expires: number };
  /** @returns true if the token was minted here for this site and has not ended */
  isValid(site: string, token: unknown): boolean;
}

/** Milliseconds: a working day. */
const LIFE = 12 * 3_600_000;
const SHAPE = /^([0-9a-z]{1,11})\.([A-Za-z0-9_-]{43})$/;

/** @param key of this installation; another key ends every token */
export function debugTokens(key: string, now: () => number): DebugTokens {
  const sign = (site: string, end: string) =>
    createHmac('sha256', key)
      .update(JSON.stringify(['debug', site, end]))
      .digest();
  return {
    mint(site) {
      const expires = now() + LIFE;
      const end = expires.toString(36);
      return { token: `${end}.${sign(site, end).toString('base64url')}`, expires };
    },
    isValid(site, token) {
      const [, end, signature] = (typeof token === 'string' && SHAPE.exec(token)) || [];
      if (end === undefined || signature === undefined) return false;
      const given = Buffer.from(signature, 'base64url');
      const wanted = sign(site, end);
      return (
        given.length === wanted.length && timingSafeEqual(given, wanted) && Number.parseInt(end, 36) > now()
      );
    },
  };
}
