/** In which languages a new rule begins: those the site speaks, as far as templates do; else the reader's own. */
import type { RulebookSettings } from '../../../protocol/api/rulebook.ts';
import { type Language, spokenLanguage } from '../../../protocol/language.ts';

/** @returns at least one; a text in a language that nobody here wrote would have to be thought of first */
export function firstLanguages(
  { languages, lang }: Pick<RulebookSettings, 'languages' | 'lang'>,
  reader: Language,
): readonly [string, ...string[]] {
  const spoken = (languages ?? (lang === undefined ? [] : [lang])).filter(
    (one) => spokenLanguage(one) !== undefined,
  );
  const [first, ...others] = spoken;
  return first === undefined ? [reader] : [first, ...others];
}
