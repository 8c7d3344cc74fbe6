/** Tokens that open something in a page of a site for some hours: made for the console, checked without keeping any. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface SignedTokens {
  /**
   * @param about what it is for beyond the site: lower-case letters, digits and hyphens
   * @returns a token, and when it ends, epoch milliseconds
   */
  mint(site: string, about?: string): { token: string; expires: number };
  /** @returns what it is about if it was made here for this site and has not ended; else `undefined`, whatever is wrong */
  read(site: string, token: unknown): string | undefined;
}

/** Milliseconds: a working day. */
const LIFE = 12 * 3_600_000;
const SHAPE = /^([0-9a-z]{1,11})\.(?:([a-z0-9-]{1,60})\.)?([A-Za-z0-9_-]{43})$/;

/**
 * @param key of this installation; another key ends every token
 * @param use one word: a token for one use is none for another
 */
export function signedTokens(key: string, use: string, now: () => number): SignedTokens {
  const sign = (site: string, end: string, about: string) =>
    createHmac('sha256', key)
      .update(JSON.stringify([use, site, end, about]))
      .digest();
  return {
    mint(site, about = '') {
      const expires = now() + LIFE;
      const end = expires.toString(36);
      const signature = sign(site, end, about).toString('base64url');
      return { token: [end, about, signature].filter(Boolean).join('.'), expires };
    },
    read(site, token) {
      const [, end, about = '', signature] = (typeof token === 'string' && SHAPE.exec(token)) || [];
      if (end === undefined || signature === undefined) return undefined;
      const given = Buffer.from(signature, 'base64url');
      const wanted = sign(site, end, about);
      const genuine = given.length === wanted.length && timingSafeEqual(given, wanted);
      return genuine && Number.parseInt(end, 36) > now() ? about : undefined;
    },
  };
}
