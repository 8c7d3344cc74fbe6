/** docs/rules.md is true: its tables are the engine's, and its examples pass the check. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withTables } from '../../docs/schema/tables.ts';
import { COUNTING, OPERATORS } from '../../engine/condition/operators.ts';
import { checkRule, compileBook, DEFAULT_SETTINGS } from '../../engine/index.ts';
import { changed } from './changed.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/rules.md'), 'utf8');
const examples = [...page.matchAll(/```json (rule|when|limit)\n([\s\S]*?)```/g)].map(
  ([, part = '', json = '']) => ({ part, json, value: JSON.parse(json) as unknown }),
);

test('the tables are what the engine reads; npm run schema writes them anew', () => {
  expect(page).toBe(withTables(page));
});

test.each(examples)('the example passes the check (spec: R4): $json', ({ part, value }) => {
  const rule = part === 'rule' ? value : changed({ [`/${part}`]: value });
  const { rule: good, problems } = checkRule(rule);
  expect(problems).toEqual([]);
  expect(() =>
    compileBook({ version: 1, settings: DEFAULT_SETTINGS, rules: good ? [good] : [] }),
  ).not.toThrow();
});

test('every operator has an example of its own', () => {
  const leaves = examples.flatMap(({ value }) => Object.keys(value as object));
  for (const name of Object.keys(OPERATORS)) expect(leaves).toContain(name);
  for (const name of COUNTING) expect(page).toContain(`\`${name}\``);
});

test('all fenced JSON is an example that is checked (spec: R4)', () => {
  expect(page.match(/```json/g)).toHaveLength(examples.length);
});
