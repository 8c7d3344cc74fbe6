/** A site's clock and a time in; its day so far, and the same hours of the day before, out. */
import { HOUR, hourOf } from './hour-of.ts';
import type { Span } from './read-reports.ts';

const MINUTE = 60_000;
/** The longest day has 25 hours: from midnight on, no day is over before that. */
const DAY = 24 * HOUR;

/**
 * @param minutesAhead of UTC, as the site's clock is at a time in epoch milliseconds
 * @returns whole hours: where midnight is not on one, the hour it falls into is the first. The hour that has begun is
 *   the last, here and the day before, where it has passed whole.
 */
export function today(minutesAhead: (at: number) => number, now: number): Required<Span> {
  const from = hourOf(midnightBefore(minutesAhead, now)) * HOUR;
  const to = (hourOf(now) + 1) * HOUR;
  const yesterday = hourOf(midnightBefore(minutesAhead, from - 1)) * HOUR;
  return { from, to, before: { from: yesterday, to: Math.min(yesterday + (to - from), from) } };
}

/** @returns the last midnight of the site's clock at or before a time */
function midnightBefore(minutesAhead: (at: number) => number, at: number): number {
  const wall = at + minutesAhead(at) * MINUTE;
  const midnight = Math.floor(wall / DAY) * DAY;
  // Since midnight the clock may have been changed: what it was then counts.
  const guess = midnight - minutesAhead(at) * MINUTE;
  return midnight - minutesAhead(guess) * MINUTE;
}
