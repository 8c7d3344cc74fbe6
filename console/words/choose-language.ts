/** What the person chose before and the browser's language in, the console's language out. */
import { LANGUAGES, type Language, spokenLanguage } from '../../protocol/language.ts';

/**
 * @param kept what `keepLanguage` kept, if anything
 * @param browser BCP 47 tag
 */
export function chooseLanguage(kept: string | null, browser: string): Language {
  return LANGUAGES.find((language) => language === kept) ?? spokenLanguage(browser) ?? 'en';
}
