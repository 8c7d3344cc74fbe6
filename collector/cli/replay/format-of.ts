/** How a recording is to be read, from what was typed. */
import { Refusal } from '../../config/refusal.ts';
import { FORMATS } from '../../recordings/formats.ts';

/**
 * @returns the format's name and the currency of its prices, empty for a format without prices
 * @throws Refusal
 */
export function formatOf(
  name: string | undefined,
  currency: string | undefined,
): { name: string; currency: string } {
  const names = Object.keys(FORMATS).join(' or ');
  if (name === undefined) throw new Refusal(`Name the format of the file: --format ${names}.`);
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (!format) throw new Refusal(`There is no format “${name}”; write --format ${names}.`);
  if (currency !== undefined && !/^[A-Z]{3}$/.test(currency)) {
    throw new Refusal(`“${currency}” is not a currency; write its three letters, as in --currency EUR.`);
  }
  if (format.priced && currency === undefined) {
    throw new Refusal(`A ${name} file does not say its currency; name it, as in --currency EUR.`);
  }
  return { name, currency: currency ?? '' };
}
