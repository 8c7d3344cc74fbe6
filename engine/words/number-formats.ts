/** Remembers number formats: making one costs a hundred times what using it does. */

export type NumberFormats = (lang: string, currency: string | undefined) => Intl.NumberFormat | undefined;

/** Languages are the rules', currencies the page's: a page that makes some up must not fill the memory. */
const MAX = 200;

/** @returns a function that gives the format, or `undefined` for a language or currency `Intl` does not know */
export function numberFormats(): NumberFormats {
  const known = new Map<string, Intl.NumberFormat | undefined>();
  return (lang, currency) => {
    const key = `${lang} ${currency}`;
    if (known.has(key)) return known.get(key);
    if (known.size >= MAX) known.clear();
    const format = make(lang, currency);
    known.set(key, format);
    return format;
  };
}

function make(lang: string, currency: string | undefined): Intl.NumberFormat | undefined {
  try {
    return new Intl.NumberFormat(
      lang,
      currency ? { style: 'currency', currency } : { maximumFractionDigits: 2 },
    );
  } catch {
    return undefined;
  }
}
