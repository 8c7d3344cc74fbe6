/** Whole cents come in; "€129.00" goes out. */

const EURO = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' });

export function money(cents: number): string {
  return EURO.format(cents / 100);
}
