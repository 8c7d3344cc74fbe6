/** The language of the console, chosen once when it loads. */
import type { Language } from '../../protocol/language.ts';
import { chooseLanguage } from './choose-language.ts';
import { keptLanguage } from './kept-language.ts';

/** Tests outside of a browser read English, whatever their machine speaks. */
export const LANGUAGE: Language =
  typeof document === 'undefined' ? 'en' : chooseLanguage(keptLanguage.read(), navigator.language);
