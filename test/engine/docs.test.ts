/** docs/rules.md is true: its tables are the engine's, its examples pass the check, and hold when it says so. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withTables } from '../../docs/schema/tables.ts';
import { LEAVES } from '../../engine/condition/kinds/list.ts';
import { COUNTING, OPERATORS } from '../../engine/condition/operators.ts';
import { checkBook, checkRule, checkRulebook, compileBook, DEFAULT_SETTINGS } from '../../engine/index.ts';
import type { Rule } from '../../protocol/rule.ts';
import { changed } from './changed.ts';
import { journeyOf } from './journey-of.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/rules.md'), 'utf8');
const FENCE =
  /```json (rule|rulebook|when|limit)\n([\s\S]*?)```(?:\n\nHolds after `([^`]+)`; not after `([^`]+)`\.)?/g;
const fences = [...page.matchAll(FENCE)].map(([, part = '', json = '', holds, fails]) => ({
  part,
  json,
  value: JSON.parse(json) as unknown,
  holds,
  fails,
}));
const examples = fences.filter(({ part }) => part !== 'rulebook');
const told = fences.filter(({ holds }) => holds !== undefined);

/** What the examples ask for: the segments and points of the page's rulebook.json, and its rules that set tags. */
const file = fences.find(({ part }) => part === 'rulebook')?.value;
const { segments, points } = checkRulebook(file).rulebook ?? { segments: [], points: [] };
const tagging = examples
  .filter(({ part }) => part === 'rule')
  .flatMap(({ value }) => checkRule(value).rule ?? [])
  .filter(({ then }) => then.tag !== undefined);

test('the tables are what the engine reads; npm run schema writes them anew', () => {
  expect(page).toBe(withTables(page));
});

test.each(examples)('the example passes the check (spec: R4): $json', ({ part, value }) => {
  const { rule, problems } = checkRule(part === 'rule' ? value : changed({ [`/${part}`]: value }));
  expect(problems).toEqual([]);
  expect(() => bookOf(rule as Rule)).not.toThrow();
});

test.each(told)('the example holds when the page says so (spec: R4): $json', ({ value, holds, fails }) => {
  const rule = checkRule(changed({ '/when': value })).rule as Rule;
  const book = bookOf(rule);
  const truth = (journey = '') => journeyOf(journey.split(', '), book).truth;
  expect(truth(holds)).toContain(rule.id);
  expect(truth(fails)).not.toContain(rule.id);
});

test('every condition that is an example says when it holds (spec: R4)', () => {
  expect(examples.filter(({ part, holds }) => part === 'when' && holds === undefined)).toEqual([]);
});

test('the rulebook.json of the page passes its check (spec: R4)', () => {
  expect(checkRulebook(file).problems).toEqual([]);
  expect(checkBook({ segments, points, rules: tagging })).toEqual([]);
});

test('every operator and every kind of condition has an example of its own', () => {
  const json = JSON.stringify(told.map(({ value }) => value));
  for (const name of [...Object.keys(OPERATORS), ...LEAVES.map(({ word }) => word)]) {
    expect(json).toContain(`"${name}":`);
  }
  for (const name of COUNTING) expect(page).toContain(`\`${name}\``);
});

test('all fenced JSON is an example that is checked (spec: R4)', () => {
  expect(page.match(/```json/g)).toHaveLength(fences.length);
});

function bookOf(rule: Rule) {
  const rules = [...tagging.filter(({ id }) => id !== rule.id), rule];
  return compileBook({ version: 1, settings: DEFAULT_SETTINGS, segments, points, rules });
}
