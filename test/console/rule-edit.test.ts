/** The editor's changes of a rule, one row each: the rule before, what is done, the rule after; and that each can be undone. */
import { expect, test } from 'vitest';
import { applyChange, type Change } from '../../console/rules/edit/change.ts';
import { joinDuration, splitDuration } from '../../console/rules/edit/duration.ts';
import { startHistory, step } from '../../console/rules/edit/history.ts';
import type { Json } from '../../console/rules/edit/json.ts';
import { newRule } from '../../console/rules/edit/new-rule.ts';
import { choicesFor, compareBy, comparisonOf } from '../../console/rules/edit/operators.ts';
import { KINDS_OF_CONDITION, leafAbout, subjectOf } from '../../console/rules/edit/subject.ts';
import { OPERATORS } from '../../engine/condition/operators.ts';
import { checkRule } from '../../engine/index.ts';
import { FACTS } from '../../protocol/facts.ts';

const A = { fact: 'cart.value', atLeast: 100 };
const B = { did: 'search' };
const C = { tag: 'hesitating' };
const whenOf = (...members: Json[]): Json => ({ when: { all: members } });

const CHANGES: [name: string, before: Json, change: Change, after: Json][] = [
  ['sets a part', { name: 'a' }, { do: 'set', at: ['name'], value: 'b' }, { name: 'b' }],
  ['makes the way to it', {}, { do: 'set', at: ['limit', 'perVisit'], value: 1 }, { limit: { perVisit: 1 } }],
  [
    'takes it away with its empty shell',
    { name: 'a', limit: { perVisit: 1 } },
    { do: 'set', at: ['limit', 'perVisit'], value: undefined },
    { name: 'a' },
  ],
  [
    'what is set to be empty stays',
    { then: {} },
    { do: 'set', at: ['then', 'text'], value: {} },
    { then: { text: {} } },
  ],
  ['adds a condition', whenOf(A), { do: 'add', at: ['when', 'all'], value: B }, whenOf(A, B)],
  ['makes a list', {}, { do: 'add', at: ['steps'], value: { en: '' } }, { steps: [{ en: '' }] }],
  ['removes a condition', whenOf(A, B), { do: 'remove', at: ['when', 'all', 0] }, whenOf(B)],
  ['an empty group stays', whenOf(A), { do: 'remove', at: ['when', 'all', 0] }, whenOf()],
  [
    'an empty list of options goes',
    { show: { steps: [{ en: 'a' }], kind: 'fix' } },
    { do: 'remove', at: ['show', 'steps', 0] },
    { show: { kind: 'fix' } },
  ],
  ['moves down', whenOf(A, B, C), { do: 'move', at: ['when', 'all', 0], by: 1 }, whenOf(B, A, C)],
  ['moves up', whenOf(A, B, C), { do: 'move', at: ['when', 'all', 2], by: -1 }, whenOf(A, C, B)],
  ['not beyond the first', whenOf(A, B), { do: 'move', at: ['when', 'all', 0], by: -1 }, whenOf(A, B)],
  [
    'out of a group, before it',
    whenOf(A, { any: [B, C] }),
    { do: 'move', at: ['when', 'all', 1, 'any', 0], by: -1 },
    whenOf(A, B, { any: [C] }),
  ],
  [
    'out of a group, behind it',
    whenOf({ any: [B, C] }, A),
    { do: 'move', at: ['when', 'all', 0, 'any', 1], by: 1 },
    whenOf({ any: [B] }, C, A),
  ],
  [
    'the last one out takes the group with it',
    whenOf({ none: [B] }),
    { do: 'move', at: ['when', 'all', 0, 'none', 0], by: 1 },
    whenOf(B),
  ],
  ['groups', whenOf(A, B), { do: 'group', at: ['when', 'all', 1], as: 'none' }, whenOf(A, { none: [B] })],
  ['ungroups', whenOf(A, { any: [B, C] }), { do: 'ungroup', at: ['when', 'all', 1] }, whenOf(A, B, C)],
  ['regroups', whenOf(A), { do: 'regroup', at: ['when'], as: 'any' }, { when: { any: [A] } }],
  ['replaces all', whenOf(A), { do: 'replace', value: { id: 'x' } }, { id: 'x' }],
];

test.each(CHANGES)('%s, and undone it is as before (spec: C12)', (_name, before, change, after) => {
  const copy = structuredClone(before);
  expect(applyChange(before, change)).toEqual(after);
  expect(before).toEqual(copy);
  const history = step(startHistory(before), change);
  const undone = step(history, { do: 'undo' });
  expect(undone.now).toEqual(before);
  expect(step(undone, { do: 'redo' }).now).toEqual(after);
});

test('typing into one place is one step; another place is another', () => {
  const type = (at: string, value: string): Change => ({ do: 'set', at: [at], value });
  const steps = [type('name', 'a'), type('name', 'ab'), type('text', 'x'), type('name', 'abc')];
  let history = steps.reduce(step, startHistory({}));
  const seen = [];
  while (history.past.length > 0) {
    history = step(history, { do: 'undo' });
    seen.push(history.now);
  }
  expect(seen).toEqual([{ name: 'ab', text: 'x' }, { name: 'ab' }, {}]);
  expect(step(history, { do: 'undo' })).toBe(history);
});

test('a change after an undo forgets what could have been redone', () => {
  const set = (value: string): Change => ({ do: 'set', at: ['name'], value });
  const undone = step(step(startHistory({ name: 'a' }), set('b')), { do: 'undo' });
  const other = step(undone, set('c'));
  expect(step(other, { do: 'redo' })).toBe(other);
  expect(other.now).toEqual({ name: 'c' });
});

test.each(Object.keys(FACTS))(
  '%s: every way of comparing it gives a condition that the engine takes',
  (fact) => {
    const type = FACTS[fact as keyof typeof FACTS].type;
    for (const choice of choicesFor(type)) {
      const leaf = compareBy({ fact }, choice, type);
      expect(comparisonOf(leaf)?.choice).toBe(choice);
      const value = { number: 1, text: 'a', flag: true, list: 'a' }[type];
      const filled = Object.fromEntries(
        Object.entries(leaf).map(([name, arg]) => [
          name,
          arg === null || arg === '' ? value : Array.isArray(arg) ? (name === 'in' ? [value] : [1, 2]) : arg,
        ]),
      );
      expect(checkRule({ id: 'a', name: 'a', when: filled, then: { tag: { name: 'a' } } }).problems).toEqual(
        [],
      );
    }
  },
);

test('every operator of the engine can be chosen', () => {
  const offered = new Set(choicesFor(undefined).map((one) => (/known/.test(one) ? 'exists' : one)));
  expect([...offered].sort()).toEqual(Object.keys(OPERATORS).sort());
});

test.each([
  ['a number stays a number', { fact: 'f', atLeast: 5 }, 'between', 'number', { fact: 'f', between: [5, 5] }],
  ['the first of several', { fact: 'f', in: ['a', 'b'] }, 'is', 'text', { fact: 'f', is: 'a' }],
  ['one of several', { fact: 'f', is: 'a' }, 'in', 'text', { fact: 'f', in: ['a'] }],
  ['known loses the value', { fact: 'f', is: 'a' }, 'unknown', 'text', { fact: 'f', exists: false }],
  [
    'what has no number yet waits for it',
    { fact: 'f', exists: true },
    'above',
    'number',
    { fact: 'f', above: null },
  ],
] as const)('another comparison: %s', (_name, leaf, choice, type, after) => {
  expect(compareBy(leaf as never, choice, type)).toEqual(after);
});

test.each([...Object.keys(FACTS), ...KINDS_OF_CONDITION])(
  'a condition about %s is known to be about it',
  (subject) => {
    expect(subjectOf(leafAbout(subject) as never)).toBe(subject);
  },
);

test.each([
  ['90s', '90', 's'],
  ['7d', '7', 'd'],
  ['', '', 'm'],
  ['visit', '', 'm'],
])('%j is taken apart', (text, amount, unit) => {
  expect(splitDuration(text)).toEqual({ amount, unit });
});

test('a duration is put together of digits alone', () => {
  expect(joinDuration('1.5', 'h')).toBe('15h');
  expect(joinDuration('', 's')).toBe('s');
});

test.each([
  ['Carts of €100 to €199', 'carts-of-100-to-199-'],
  ['Übergröße', 'ubergro-e-'],
  ['我们', 'rule-'],
  ['x'.repeat(200), `${'x'.repeat(44)}-`],
])('the id of “%s” can be read and is its own', (name, begins) => {
  const rule = newRule({ name, now: Date.UTC(2026, 10, 22), lang: 'en', chance: 0.5 });
  expect(rule.id.startsWith(begins)).toBe(true);
  expect(rule.id).not.toBe(newRule({ name, now: 0, lang: 'en', chance: 0.6 }).id);
  const { problems } = checkRule(rule);
  expect(problems.map(({ path }) => path)).not.toContain('/id');
  expect(rule['created']).toBe('2026-11-22');
});
