/** In: a BCP 47 language tag. Out: the prompt's own words in that language, or in English. */
import { loadBeside } from '../load-beside.ts';
import type { FindWording, Wording } from './contract.ts';
import { en } from './en.ts';

/**
 * @param lang language of the page: most pages are in English and load nothing more
 * @returns finds the words for a decision's language among those that are here
 */
export async function loadWording(lang: string): Promise<(lang: string) => Wording> {
  const find: FindWording | undefined = /^en|^$/.test(lang)
    ? undefined
    : await loadBeside('./__WORDS_FILE__')
        .then((chunk) => chunk.findWording)
        .catch(() => undefined);
  return (asked) => find?.(asked) ?? { words: en, lang: 'en' };
}
