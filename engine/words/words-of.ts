/** A language in, how it says why out. */
import type { Language } from '../../protocol/language.ts';
import { EN } from './en/en.ts';
import type { SentenceWords } from './sentence-words.ts';
import { ZH } from './zh/zh.ts';

const WORDS: { readonly [language in Language]: SentenceWords } = { en: EN, 'zh-CN': ZH };

export function wordsOf(language: Language): SentenceWords {
  return WORDS[language];
}
