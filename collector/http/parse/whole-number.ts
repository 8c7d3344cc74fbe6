/** A number from an address in, the number out. */
import { WireError } from '../wire-error.ts';

/**
 * @returns `fallback` if there is none
 * @throws WireError `malformed` if it is no whole number from 0
 */
export function wholeNumber<T>(text: string | undefined, fallback: T): number | T {
  if (text === undefined) return fallback;
  if (!/^\d{1,15}$/.test(text)) throw new WireError('malformed');
  return Number(text);
}
