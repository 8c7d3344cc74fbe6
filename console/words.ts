/** Everything the console says, in the language that was chosen when it loaded. */
import { en } from './words/en.ts';
import { LANGUAGE } from './words/language.ts';
import type { Words } from './words/words-type.ts';
import { zh } from './words/zh.ts';

export const WORDS: Words = LANGUAGE === 'zh-CN' ? zh : en;
