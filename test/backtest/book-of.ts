/** Rules in a few words in, a checked and compiled book out. */
import { expect } from 'vitest';
import { bookSettings } from '../../collector/pipeline/book-settings.ts';
import { checkRule, compileBook, type Rulebook } from '../../engine/index.ts';
import type { Kind } from '../../protocol/intervention.ts';
import type { BookSettings, Rule } from '../../protocol/rule.ts';

/** A rule as a case has it; without `kind` it only tags. */
export interface ShortRule extends Omit<Rule, 'name' | 'then'> {
  kind?: Kind;
  cost?: number | { percent: number };
  tag?: string;
}

export function bookOf(short: readonly ShortRule[], settings: Partial<BookSettings> = {}): Rulebook {
  const rules = short.map(ruleOf);
  for (const rule of rules) expect(checkRule(rule).problems).toEqual([]);
  return compileBook({
    version: 2,
    settings: { ...bookSettings('demo', { holdout: 0 }), ...settings },
    rules,
  });
}

export function ruleOf({ kind, cost, tag, ...rest }: ShortRule): Rule {
  const text = { en: rest.id };
  return {
    name: rest.id,
    ...rest,
    then: {
      ...(tag !== undefined && { tag: { name: tag } }),
      ...(kind && {
        show: {
          kind,
          surface: 'card',
          title: text,
          text,
          ...(cost !== undefined && { cost }),
          ...(kind === 'help' && { choices: [{ label: text, href: 'tel:+1' }] }),
        },
      }),
    },
  };
}
