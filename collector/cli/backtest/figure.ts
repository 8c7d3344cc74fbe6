/** A number in, as it is printed out: 12,345. */

export function figure(number: number): string {
  return number.toLocaleString('en');
}
