/** A time to the second, in the reader's own zone and in an order nobody can mistake. */
import { WORDS } from '../words.ts';
import { LOCALE } from './locale.ts';

const DATE = new Intl.DateTimeFormat(LOCALE.dates, { day: 'numeric', month: 'short', year: 'numeric' });
const CLOCK = new Intl.DateTimeFormat(LOCALE.dates, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/**
 * @param at epoch milliseconds
 * @param part the whole, or one of its two halves
 */
export function exactTime(at: number, part: 'whole' | 'date' | 'clock' = 'whole'): string {
  if (part === 'clock') return CLOCK.format(at);
  return part === 'date' ? DATE.format(at) : WORDS.time.whole(DATE.format(at), CLOCK.format(at));
}
