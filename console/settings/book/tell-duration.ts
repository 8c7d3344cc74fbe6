/** A time such as `90s` in, `90 seconds` in the reader's language out; nothing for what is not finished. */
import { LOCALE } from '../../format/locale.ts';
import { splitDuration } from '../../rules/edit/duration.ts';

const UNITS = { s: 'second', m: 'minute', h: 'hour', d: 'day' } as const;

export function tellDuration(text: string): string {
  const { amount, unit } = splitDuration(text);
  if (amount === '') return '';
  return new Intl.NumberFormat(LOCALE.numbers, {
    style: 'unit',
    unit: UNITS[unit],
    unitDisplay: 'long',
  }).format(Number(amount));
}
