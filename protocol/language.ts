/** The languages in which people are told things, and which of them a tag asks for. */

/** As in `<html lang>`; the first is spoken where nothing else is asked for. */
export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * @param tag BCP 47
 * @returns `undefined` for a language that is not spoken; Chinese written in traditional characters is none
 */
export function spokenLanguage(tag: string): Language | undefined {
  try {
    // Filled up by Unicode's likely subtags: `zh` is zh-Hans-CN, `zh-HK` is zh-Hant-HK.
    const { language, script } = new Intl.Locale(tag).maximize();
    if (language === 'en') return 'en';
    return language === 'zh' && script === 'Hans' ? 'zh-CN' : undefined;
  } catch {
    return undefined;
  }
}
