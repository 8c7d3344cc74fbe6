/** Everything the console says, in the language that was chosen when it loaded. */
import { en } from './words/en.ts';
import { LANGUAGE } from './words/language.ts';
import { ownWords } from './words/own-words.ts';
import type { Words } from './words/words-type.ts';
import { zh } from './words/zh.ts';

export const WORDS: Words = ownWords(LANGUAGE === 'zh-CN' ? zh : en);
