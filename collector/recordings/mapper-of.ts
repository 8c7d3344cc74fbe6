/** A format's name and the currency of its prices in, its mapper out. */
import { FORMATS } from './formats.ts';
import type { Mapper } from './mapper.ts';

/** @param name one of `FORMATS`, as `formatOf` gives it */
export function mapperOf({ name, currency }: { name: string; currency: string }): Mapper {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (!format) throw new TypeError(`there is no format “${name}”`);
  return format.mapper({ currency });
}
