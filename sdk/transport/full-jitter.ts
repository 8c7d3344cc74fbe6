/**
 * In: how many attempts have failed. Out: milliseconds to wait before the next, anywhere from 0 to a
 * doubling ceiling, so that a thousand tabs do not come back together.
 * aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter
 */
const BASE = 1_000;
const CEILING = 60_000;

export function fullJitter(failures: number, random: () => number = Math.random): number {
  return random() * Math.min(CEILING, BASE * 2 ** failures);
}
