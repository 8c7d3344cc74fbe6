/** Whether the clock of this device shows another time than the shop's at one of these times. */
import { clockIn } from '../format/clock-in.ts';

/**
 * @param zone IANA name of the shop's clock; one that this browser does not know is another
 * @param times epoch milliseconds
 * @param own zone of the device
 */
export function hasOtherDays(zone: string, times: readonly number[], own?: string): boolean {
  return times.some((at) => clockIn(zone, at, 'weekday') !== clockIn(own, at, 'weekday'));
}
