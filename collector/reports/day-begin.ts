/** A site's clock and a day of its calendar in, when that day begins there out, whatever the clock is put forward or back. */
import { HOUR } from './hour-of.ts';

/** Minutes the site's clock is ahead of UTC at a time in epoch milliseconds. */
export type MinutesAhead = (at: number) => number;

const MINUTE = 60_000;
const DAY = 24 * HOUR;
/** Longer than any clock is put forward or back at once. */
const APART = 3 * HOUR;

/**
 * @param day of the site's calendar, as the number of days since 1970-01-01
 * @returns epoch milliseconds
 */
export function dayBegin(minutesAhead: MinutesAhead, day: number): number {
  const midnight = day * DAY;
  const near = midnight - minutesAhead(midnight) * MINUTE;
  const byClockAt = (at: number) => midnight - minutesAhead(at) * MINUTE;
  const [before, after] = [byClockAt(near - APART), byClockAt(near + APART)];
  const isMidnight = (at: number) => at + minutesAhead(at) * MINUTE === midnight;
  // Put back at one in the morning there are two midnights, and the day begins with the first. Put forward at
  // midnight there is none, and it begins where the old clock would have had it.
  return isMidnight(before) || !isMidnight(after) ? before : after;
}

/** @returns the day of the site's calendar at a time in epoch milliseconds, as the number of days since 1970-01-01 */
export function dayOf(minutesAhead: MinutesAhead, at: number): number {
  return Math.floor((at + minutesAhead(at) * MINUTE) / DAY);
}
