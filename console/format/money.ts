/** An amount as people write it: with its currency, or bare if none is known. */
import { LOCALE } from './locale.ts';

/** @param currency ISO 4217 code, as the shop sent it */
export function money(amount: number, currency: string | undefined): string {
  try {
    const style = currency ? { style: 'currency' as const, currency } : { maximumFractionDigits: 2 };
    return new Intl.NumberFormat(LOCALE.numbers, style).format(amount);
  } catch {
    // Whatever the page sent, Intl does not know it as a currency.
    return `${amount} ${currency}`;
  }
}
