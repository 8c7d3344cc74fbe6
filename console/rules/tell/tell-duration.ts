/** A duration such as `90s` as a person reads it: `90 seconds`; nothing for what is not finished. */
import { LOCALE } from '../../format/locale.ts';
import { splitDuration } from '../edit/duration.ts';
import { asText, type Json } from '../edit/json.ts';

const UNITS = { s: 'second', m: 'minute', h: 'hour', d: 'day' } as const;

export function tellDuration(value: Json | undefined): string {
  const { amount, unit } = splitDuration(asText(value));
  if (amount === '') return '';
  const style = { style: 'unit', unit: UNITS[unit], unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(LOCALE.numbers, style).format(Number(amount));
}
