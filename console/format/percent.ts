/** A share as people write it; small ones keep a digit, so that they do not become nothing. */
import { LOCALE } from './locale.ts';

const ROUND = new Intl.NumberFormat(LOCALE.numbers, { style: 'percent', maximumFractionDigits: 0 });
const FINE = new Intl.NumberFormat(LOCALE.numbers, { style: 'percent', maximumFractionDigits: 1 });

/** @returns `undefined` where there is no whole to be a share of */
export function percent(part: number, whole: number): string | undefined {
  if (whole === 0) return undefined;
  const share = part / whole;
  return (share > 0 && share < 0.1 ? FINE : ROUND).format(share);
}
