/** A count as people write it: 12,345. */

const WHOLE = new Intl.NumberFormat('en');

export function whole(number: number): string {
  return WHOLE.format(number);
}
