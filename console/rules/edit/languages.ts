/** The languages of a rule's texts: which there are, and one more or one less in all of them. */
import type { RulebookSettings } from '../../../protocol/api/rulebook.ts';
import { asObject, type Json, readAt } from './json.ts';

/** @returns those of the title and of every other text, in the order in which they stand */
export function languagesOf(rule: Json): string[] {
  const show = asObject(readAt(rule, ['then', 'show']));
  return [...new Set([...Object.keys(asObject(show['title'])), ...Object.keys(asObject(show['text']))])];
}

/** @returns those that the site writes in and a prompt of this rule does not; none for a rule that shows nothing */
export function missingLanguages(
  rule: Json,
  { languages = [] }: Pick<RulebookSettings, 'languages'>,
): string[] {
  if (readAt(rule, ['then', 'show']) === undefined) return [];
  const title = asObject(readAt(rule, ['then', 'show', 'title']));
  return languages.filter((lang) => !Object.hasOwn(title, lang));
}

/** Gives the texts that every prompt has an empty one in this language; the others are optional. */
export function addLanguage(rule: Json, lang: string): Json {
  return inTexts(rule, (text) => (Object.hasOwn(text, lang) ? text : { ...text, [lang]: '' }));
}

export function removeLanguage(rule: Json, lang: string): Json {
  return inTexts(rule, ({ [lang]: _gone, ...others }) => others);
}

type Text = { [lang: string]: string };

/** Whatever is made of texts alone, and stands where texts do, is one. */
const PLACES = ['title', 'text', 'label', 'why'];

function inTexts(rule: Json, change: (text: Text) => Text): Json {
  const { then, ...rest } = asObject(rule);
  const visit = (value: Json, name: string | undefined): Json => {
    if (Array.isArray(value)) {
      return value.map((one) => (name === 'steps' ? change(one as Text) : visit(one, undefined)));
    }
    if (typeof value !== 'object' || value === null) return value;
    if (name !== undefined && PLACES.includes(name)) return change(value as Text);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, visit(one, key)]));
  };
  return { ...rest, ...(then !== undefined && { then: visit(then, undefined) }) };
}
