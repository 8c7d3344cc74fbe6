/** A why of the engine in, which calls facts and events as rules do; the same with the console's names out. */
import type { NameWords } from './name-words.ts';

/**
 * In this order: a fact or a parameter with one quoted value; quoted text, and the ids of rules; facts and
 * parameters that are compared; events by two words and more; events by one word, which are words of English too.
 */
const NAMES = new RegExp(
  [
    '\\b(?<of>[a-z][\\w.]*) (?<verb>was|is) “(?<value>\\w+)”',
    '(?<kept>“[^”]*”|\\brule [\\w-]+)',
    '\\b(?<compared>[a-z][\\w.]*)(?= (?:was|is|contains|starts with|matches) )',
    '\\b(?<event>[a-z]+(?:_[a-z]+)+)\\b',
    '(?<=\\b(?:no|or|since|after|then|between|without) )(?<after>[a-z]+)\\b',
    '\\b(?<before>[a-z]+)(?= (?:had|with) )',
  ].join('|'),
  'g',
);

/** As codes of failures are written. */
const CODE = /^“[a-z]+(?:_[a-z]+)+”$/;

/** @returns facts and parameters by their names, events in quotation marks; what has no name stays */
export function plainEnglish(text: string, { facts, events, params, values }: NameWords): string {
  const nameOf = (name: string) => {
    const words = said(facts, name);
    return words === undefined ? said(params, name) : words.charAt(0).toLowerCase() + words.slice(1);
  };
  return text.replaceAll(NAMES, (whole, ...found) => {
    const { of, verb, value, kept, compared, event, after, before } = found.at(-1) as Groups;
    if (of !== undefined && value !== undefined) {
      return `${nameOf(of) ?? of} ${verb} ${quoted(said(values[of] ?? {}, value) ?? value)}`;
    }
    if (kept !== undefined) return CODE.test(kept) ? quoted(kept.slice(1, -1)) : kept;
    if (compared !== undefined) return nameOf(compared) ?? compared;
    const known = said(events, event ?? after ?? before ?? '');
    return known === undefined ? whole : `“${known}”`;
  });
}

type Groups = { readonly [group: string]: string | undefined };

/** A code's words stand apart, as everywhere in the console. */
function quoted(value: string): string {
  return CODE.test(`“${value}”`) ? `“${value.replaceAll('_', ' ')}”` : `“${value}”`;
}

function said(words: { readonly [name: string]: string | undefined }, name: string): string | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}
