/** Random bytes in, ten characters out that everybody can read aloud: 50 bits in Crockford's base32. */

/** crockford.com/base32.html: no I, L, O and U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** @param bytes ten at least */
export function crockford(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 10), (byte) => ALPHABET[byte & 31]).join('');
}
