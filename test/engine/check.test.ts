/**
 * Rows of cases/check.json: one place of a good rule is changed, and the problems that must be named.
 * A row's `set` maps a JSON pointer to its new value, null removes it; `problems` are [path, part of the mend].
 */
import { expect, test } from 'vitest';
import { checkRule } from '../../engine/index.ts';
import rows from './cases/check.json' with { type: 'json' };
import { changed } from './changed.ts';

interface Row {
  name: string;
  set: { [pointer: string]: unknown };
  problems: [path: string, mend: string][];
}

test.each(rows as unknown as Row[])('$name (spec: R1)', ({ set, problems }) => {
  const found = checkRule(changed(set)).problems;
  expect(found.map(({ path }) => path)).toEqual(problems.map(([path]) => path));
  for (const [place, [, mend]] of problems.entries()) expect(found[place]?.mend).toContain(mend);
  for (const { message } of found) expect(message).not.toBe('');
});

test('what is no rule at all is refused (spec: R1)', () => {
  for (const nothing of [null, undefined, 7, 'rule', [], [{}], true]) {
    expect(checkRule(nothing).problems[0]).toMatchObject({ path: '', message: 'is not an object' });
  }
});

test('keys that would reach the prototype are unknown keys (spec: R1)', () => {
  const rule = JSON.parse(JSON.stringify(changed({})).replace('{', '{"__proto__":{"polluted":true},'));
  expect(checkRule(rule).problems).toMatchObject([{ path: '/__proto__' }]);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('a rule of 10,000 conditions is refused quickly (spec: R1)', () => {
  const many = Array.from({ length: 10_000 }, () => ({ fact: 'cart.value', above: 1 }));
  expect(checkRule(changed({ '/when': { all: many } })).problems.length).toBeGreaterThan(0);
  let deep: unknown = { fact: 'cart.value', above: 1 };
  for (let i = 0; i < 10_000; i++) deep = { all: [deep] };
  expect(checkRule(changed({ '/when': deep })).problems.length).toBeGreaterThan(0);
});
