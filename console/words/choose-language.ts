/** What the person chose before and the browser's language in, the console's language out. */

/** As in `<html lang>`. */
export type Language = 'en' | 'zh-CN';

/**
 * @param kept what `keepLanguage` kept, if anything
 * @param browser BCP 47 tag; Chinese written in traditional characters gets English
 */
export function chooseLanguage(kept: string | null, browser: string): Language {
  if (kept === 'en' || kept === 'zh-CN') return kept;
  return isSimplifiedChinese(browser) ? 'zh-CN' : 'en';
}

function isSimplifiedChinese(tag: string): boolean {
  try {
    // Filled up by Unicode's likely subtags: `zh` is zh-Hans-CN, `zh-HK` is zh-Hant-HK.
    const { language, script } = new Intl.Locale(tag).maximize();
    return language === 'zh' && script === 'Hans';
  } catch {
    return false;
  }
}
