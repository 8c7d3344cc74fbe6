/** What the clocks of a time zone show at a time. */
import { LOCALE } from './locale.ts';

/**
 * @param zone an IANA name; left out, the device's own
 * @param at epoch milliseconds
 * @param part the time of day, or the weekday with it
 * @returns nothing for a zone that this browser does not know
 */
export function clockIn(
  zone: string | undefined,
  at: number,
  part: 'time' | 'weekday' = 'time',
): string | undefined {
  const weekday = part === 'weekday' && ({ weekday: 'long' } as const);
  try {
    return new Intl.DateTimeFormat(LOCALE.dates, {
      ...weekday,
      ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
      timeZone: zone,
    }).format(at);
  } catch {
    return undefined;
  }
}
