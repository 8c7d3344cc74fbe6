/** Remembers number formats: making one costs a hundred times what using it does. */

export interface NumberFormat {
  format(value: number): string;
}

export type NumberFormats = (lang: string, currency: string | undefined) => NumberFormat | undefined;

/** Languages are the rules', currencies the page's: a page that makes some up must not fill the memory. */
const MAX = 200;

/** @returns a function that gives the format, or `undefined` for a language or currency `Intl` does not know */
export function numberFormats(): NumberFormats {
  const known = new Map<string, NumberFormat | undefined>();
  return (lang, currency) => {
    const key = `${lang} ${currency}`;
    if (known.has(key)) return known.get(key);
    if (known.size >= MAX) known.clear();
    const format = make(lang, currency);
    known.set(key, format);
    return format;
  };
}

function make(lang: string, currency: string | undefined): NumberFormat | undefined {
  try {
    return remembering(
      new Intl.NumberFormat(lang, currency ? { style: 'currency', currency } : { maximumFractionDigits: 2 }),
    );
  } catch {
    return undefined;
  }
}

/** Title, text and why of one prompt say the same amount. */
function remembering(format: Intl.NumberFormat): NumberFormat {
  let last = Number.NaN;
  let text = '';
  return {
    format(value) {
      if (!Object.is(value, last)) {
        text = format.format(value);
        last = value;
      }
      return text;
    },
  };
}
