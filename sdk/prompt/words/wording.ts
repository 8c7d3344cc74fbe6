/** In: a BCP 47 language tag. Out: the prompt's own words in that language, or in English. */
import type { FindWording } from './chunk.ts';
import { en, type Words } from './en.ts';

export interface Wording {
  words: Words;
  /** Language the words are in, which may not be the decision's. */
  lang: string;
}

/** Where the build puts the other languages: beside the chunk that asks for them. */
const FILE: string = './__WORDS_FILE__';

/**
 * @param lang language of the page: most pages are in English and load nothing more
 * @returns finds the words for a decision's language among those that are here
 */
export async function loadWording(lang: string): Promise<(lang: string) => Wording> {
  const find: FindWording | undefined = /^en|^$/.test(lang)
    ? undefined
    : await import(FILE).then((chunk) => chunk.findWording).catch(() => {});
  return (asked) => find?.(asked) ?? { words: en, lang: 'en' };
}
