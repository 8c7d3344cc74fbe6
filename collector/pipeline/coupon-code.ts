/** A key and what a code stands for in, ten characters out that nobody guesses and everybody can read aloud. */
import { createHmac } from 'node:crypto';

/** Crockford's base32 (crockford.com/base32.html): no I, L, O and U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** @returns 50 bits of HMAC-SHA-256, the same for the same parts */
export function couponCode(key: string, parts: readonly string[]): string {
  const digest = createHmac('sha256', key).update(JSON.stringify(parts)).digest();
  return Array.from(digest.subarray(0, 10), (byte) => ALPHABET[byte & 31]).join('');
}
