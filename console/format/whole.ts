/** A count as people write it: 12,345. */
import { LOCALE } from './locale.ts';

const WHOLE = new Intl.NumberFormat(LOCALE.numbers);

export function whole(number: number): string {
  return WHOLE.format(number);
}
