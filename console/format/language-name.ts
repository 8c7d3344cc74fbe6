/** A BCP 47 tag in, the language's name as the console's reader says it out; the tag itself where it has none. */
import { LOCALE } from './locale.ts';

export function languageName(lang: string): string {
  try {
    return new Intl.DisplayNames(LOCALE.numbers, { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
