/** Entry of the words chunk: the languages beside English. A language is its file and its place here. */
import { ar } from './ar.ts';
import type { FindWording } from './contract.ts';
import { de } from './de.ts';
import type { Words } from './en.ts';
import { zh } from './zh.ts';

export const WORDS: ReadonlyMap<string, Words> = new Map(Object.entries({ ar, de, zh }));
/** Traditional Chinese is a script of its own: to many of its readers English is easier than the other one. */
const TRADITIONAL = /^zh-(hant|tw|hk|mo)/i;

export const findWording: FindWording = (asked) => {
  const [lang = ''] = asked.toLowerCase().split('-');
  const words = TRADITIONAL.test(asked) ? undefined : WORDS.get(lang);
  return words && { words, lang };
};
