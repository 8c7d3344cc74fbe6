/** A site's clock and days of its calendar in; the hours of these days, and of as many days before them, out. */
import { dayBegin, type MinutesAhead } from './day-begin.ts';
import { HOUR, hourOf } from './hour-of.ts';
import type { Span } from './read-reports.ts';

/**
 * @param first and `last`: included, as numbers of days since 1970-01-01
 * @returns whole hours: where midnight is not on one, a day is counted from the hour midnight falls into to the one the
 *   next falls into, so that each hour is of one day
 */
export function days(minutesAhead: MinutesAhead, first: number, last: number): Required<Span> {
  const begin = (of: number) => hourOf(dayBegin(minutesAhead, of)) * HOUR;
  const from = begin(first);
  return { from, to: begin(last + 1), before: { from: begin(2 * first - last - 1), to: from } };
}
