/** Figures are kept by whole hours of UTC: where a shop's midnight is not on one, the time from which its days are counted. */
import { clockIn } from '../format/clock-in.ts';

/**
 * @param zone IANA name of the shop's clock
 * @param from begin of a day as it is counted, epoch milliseconds
 * @returns the time of the shop's clock, such as `23:30`; nothing where days begin on the hour
 */
export function countedFrom(zone: string, from: number): string | undefined {
  // A day that daylight saving begins at one in the morning is whole as well.
  const begin = clockIn(zone, from);
  return begin?.endsWith('00') ? undefined : begin;
}
