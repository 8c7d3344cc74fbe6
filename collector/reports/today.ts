/** A site's clock and a time in; its day so far, and the same hours of the day before, out. */
import { dayBegin, dayOf, type MinutesAhead } from './day-begin.ts';
import { HOUR, hourOf } from './hour-of.ts';
import type { Span } from './read-reports.ts';

/**
 * @param now epoch milliseconds
 * @returns whole hours: where midnight is not on one, the hour it falls into is the first. The hour that has begun is
 *   the last, here and the day before, where it has passed whole.
 */
export function today(minutesAhead: MinutesAhead, now: number): Required<Span> {
  const day = dayOf(minutesAhead, now);
  const begin = (of: number) => hourOf(dayBegin(minutesAhead, of)) * HOUR;
  const from = begin(day);
  const to = (hourOf(now) + 1) * HOUR;
  const yesterday = begin(day - 1);
  return { from, to, before: { from: yesterday, to: Math.min(yesterday + (to - from), from) } };
}
