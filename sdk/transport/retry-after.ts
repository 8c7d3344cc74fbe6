/** In: a `Retry-After` header, in seconds or as a date. Out: milliseconds to wait, capped; `undefined` if it says nothing. */
import { LIMITS } from '../../protocol/limits.ts';

/** @param now epoch milliseconds */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const wait = Number(header) * 1_000 || Date.parse(header) - now;
  // Not a number, and no wait at all, leave it to the usual back-off.
  return Math.min(wait, LIMITS.retryAfter) || undefined;
}
