/** A template's rule in, with texts in each language it is written in; the same with those that are wanted out. */
import { pickLanguage } from '../../../engine/words/localize.ts';
import type { Template } from './template.ts';

/** @param wanted BCP 47; texts of a language that the template does not speak are in the first that it does */
export function inLanguages(rule: Template['rule'], wanted: readonly string[]): Template['rule'] {
  const visit = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(visit);
    if (isText(value)) {
      return Object.fromEntries(wanted.map((lang) => [lang, value[pickLanguage(value, lang, 'en')] ?? '']));
    }
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, visit(part)]));
  };
  return visit(rule) as Template['rule'];
}

function isText(value: object): value is { [lang: string]: string } {
  return Object.hasOwn(value, 'en') && Object.hasOwn(value, 'zh-CN');
}
