/** In: an amount and the currency the shop sent, if any. Out: as people write it. */
export function money(amount: number, currency: unknown): string {
  try {
    if (typeof currency === 'string' && currency) {
      return new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount);
    }
  } catch {
    // Whatever the page sent, Intl does not know it as a currency.
  }
  return new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(amount);
}
