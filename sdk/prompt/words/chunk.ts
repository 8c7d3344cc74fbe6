/** Entry of the words chunk: the languages beside English. A language is its file and its place here. */
import { type PromptLanguage, promptLanguage } from '../../../protocol/prompt-language.ts';
import { ar } from './ar.ts';
import type { FindWording } from './contract.ts';
import { de } from './de.ts';
import type { Words } from './en.ts';
import { zh } from './zh.ts';

/** English comes with the prompts chunk. */
export const WORDS: { readonly [language in PromptLanguage]?: Words } = {
  ar,
  de,
  zh,
} satisfies { [language in Exclude<PromptLanguage, 'en'>]: Words };

export const findWording: FindWording = (asked) => {
  const lang = promptLanguage(asked);
  const words = lang && WORDS[lang];
  return words && { words, lang };
};
