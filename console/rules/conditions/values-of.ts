/** The values a fact or a detail can have, where they are few, with their words; for currencies, spelled out. */
import { LOCALE } from '../../format/locale.ts';
import { WORDS } from '../../words.ts';

const COMMON = ['EUR', 'USD', 'GBP', 'CHF', 'CNY', 'JPY', 'SEK', 'DKK', 'NOK', 'PLN', 'CZK', 'CAD', 'AUD'];

export type Values = readonly (readonly [value: string, words: string])[];

/** @param name of a fact, or of a parameter of an event */
export function valuesOf(name: string): Values | undefined {
  if (name === 'cart.currency' || name === 'currency') return currencies();
  const values = WORDS.values[name];
  return values && Object.entries(values);
}

/** @returns `Euro` for `EUR` */
export function currencyName(code: string): string {
  try {
    return new Intl.DisplayNames(LOCALE.numbers, { type: 'currency' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The usual ones first. */
function currencies(): Values {
  const others = Intl.supportedValuesOf('currency').filter((code) => !COMMON.includes(code));
  return [...COMMON, ...others].map((code) => [code, `${currencyName(code)} (${code})`] as const);
}
