/**
 * Rows of cases/customer-whys.json: a rule without a `why`, what a visitor did, and what its prompt answers to
 * "why am I seeing this?" in each language; `[sentence, language]` where that is not the prompt's.
 */
import { expect, test } from 'vitest';
import { checkRule } from '../../engine/index.ts';
import { ar } from '../../engine/words/customer/ar.ts';
import { de } from '../../engine/words/customer/de.ts';
import { en } from '../../engine/words/customer/en.ts';
import { zh } from '../../engine/words/customer/zh.ts';
import type { Condition } from '../../protocol/condition.ts';
import type { LocalText } from '../../protocol/intervention.ts';
import type { Rule } from '../../protocol/rule.ts';
import cases from './cases/customer-whys.json' with { type: 'json' };
import { type Story, tell } from './story.ts';

interface Row {
  name: string;
  when: Condition;
  /** The rule's own, if it has one. */
  why?: LocalText;
  /** Segments and points. */
  book?: Story['book'];
  events: (string | string[])[];
  says: { [lang: string]: string | [why: string, whyLang: string] };
}
const rows = cases as unknown as Row[];

function ruleOf({ when, why, says }: Row): Rule {
  const text = Object.fromEntries(Object.keys(says).map((lang) => [lang, `Text in ${lang}`]));
  const show = { kind: 'help', surface: 'card', title: text, text, ...(why && { why }) } as const;
  const choices = [{ label: text, href: '/contact' }];
  return { id: 'rule', name: 'The rule', when, then: { show: { ...show, choices } } };
}

test.each(rows)('$name (spec: P24)', (row) => {
  const rule = ruleOf(row);
  expect(checkRule(rule).problems).toEqual([]);
  const said = Object.keys(row.says).map((lang) => {
    const story: Story = { rules: ['rule'], events: row.events, context: { lang } };
    const { steps } = tell({ ...story, ...(row.book && { book: row.book }) }, { rule });
    const [decision] = steps.at(-1)?.decisions ?? [];
    expect(decision?.lang).toBe(lang);
    return [lang, decision?.whyLang ? [decision.why, decision.whyLang] : decision?.why];
  });
  expect(Object.fromEntries(said)).toEqual(row.says);
});

test.each(Object.entries({ en, de, zh, ar }))(
  'each sentence in %s stands in a row (spec: P24)',
  (_, words) => {
    const said = rows.flatMap(({ says }) => Object.values(says).flat());
    const sentences = [...Object.values(words.reasons), ...Object.values(words.begun)];
    expect(sentences.filter((one) => !said.includes(words.sentence([one])))).toEqual([]);
  },
);
