/** A rule under way in; what it would show, in each of its languages and variants, out. */
import type { Decision } from '../../protocol/intervention.ts';
import { type Example, previewDecision } from './preview-decision.ts';

/** More than anybody looks through. */
const MOST = 60;

/** @param rule anything: it may be unfinished. @returns the rule's own first, then its variants */
export function previewPrompts(rule: unknown, example: Example): Decision[] {
  const { when, then } = objectOf(rule);
  const { show, variants } = objectOf(then);
  const own = objectOf(show);
  const looks: [variant: string | undefined, show: object][] = [
    [undefined, own],
    ...Object.entries(objectOf(variants)).map(
      ([name, changes]) => [name, { ...own, ...objectOf(changes), kind: own['kind'] }] as [string, object],
    ),
  ];
  const found: Decision[] = [];
  for (const [variant, one] of looks) {
    for (const lang of languagesOf(one)) {
      const decision = previewDecision({ show: one, when }, lang, example);
      if (decision) found.push({ ...decision, ...(variant !== undefined && { variant }) });
      if (found.length === MOST) return found;
    }
  }
  return found;
}

/** Those of the title and the text that a browser knows as language tags. */
function languagesOf({ title, text }: { title?: unknown; text?: unknown }): string[] {
  return [...new Set([title, text].flatMap((part) => Object.keys(objectOf(part))))].filter(isLanguage);
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function objectOf(value: unknown): { [part: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
