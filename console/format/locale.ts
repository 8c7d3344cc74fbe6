/** How numbers, money and dates are written, in the console's language. */
import { LANGUAGE } from '../words/language.ts';

/** English dates are day first with the month in letters: an order nobody can mistake. */
export const LOCALE =
  LANGUAGE === 'en' ? { numbers: 'en', dates: 'en-GB' } : { numbers: LANGUAGE, dates: LANGUAGE };
