/** A key and what a code stands for in, the code out: always the same one, and nobody guesses it without the key. */
import { createHmac } from 'node:crypto';
import { crockford } from './crockford.ts';

export function couponCode(key: string, parts: readonly string[]): string {
  return crockford(createHmac('sha256', key).update(JSON.stringify(parts)).digest());
}
