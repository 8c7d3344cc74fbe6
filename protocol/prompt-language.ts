/** The languages in which prompts have words of their own, and which of them a text is to be met in. */

/** By base language; English is spoken where the text's own language is not. */
export const PROMPT_LANGUAGES = ['en', 'de', 'zh', 'ar'] as const;
export type PromptLanguage = (typeof PROMPT_LANGUAGES)[number];

/** Traditional Chinese is a script of its own: to many of its readers English is easier than the other one. */
const TRADITIONAL = /^zh-(hant|tw|hk|mo)/i;

/**
 * @param tag BCP 47
 * @returns `undefined` for a language that is not spoken
 */
export function promptLanguage(tag: string): PromptLanguage | undefined {
  const [base] = tag.toLowerCase().split('-');
  return TRADITIONAL.test(tag) ? undefined : PROMPT_LANGUAGES.find((language) => language === base);
}
