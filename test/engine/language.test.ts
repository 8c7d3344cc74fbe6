/**
 * Rows of cases/language.json: a condition, what happened, and whether it holds then.
 *
 *   start     when the journey starts; 2 November 2026, 10:00 UTC, if left out
 *   events    as in journey-of.ts
 *   sets      tags by name, each with the condition that opens it
 *   segments, points   of the rulebook
 *   why       what `explain` says
 */
import { expect, test } from 'vitest';
import {
  checkBook,
  checkRule,
  checkRulebook,
  compileBook,
  DEFAULT_SETTINGS,
  explain,
  explainRule,
  newJourney,
} from '../../engine/index.ts';
import type { Condition } from '../../protocol/condition.ts';
import type { Points, Rule, RuleTag, Segment } from '../../protocol/rule.ts';
import rows from './cases/language.json' with { type: 'json' };
import { journeyOf } from './journey-of.ts';
import { START, timeOf } from './times.ts';

interface Row {
  name: string;
  spec: string;
  when: Condition;
  start?: string;
  events: string[];
  holds: boolean;
  sets?: { [tag: string]: Omit<RuleTag, 'name'> & { when: Condition } };
  segments?: Segment[];
  points?: Points[];
  why?: string;
}

const TEXT = { en: 'Text' };
const SHOW = { kind: 'reminder', surface: 'card', title: TEXT, text: TEXT } as const;

test.each(rows as unknown as Row[])('$name (spec: $spec)', (row) => {
  const { segments = [], points = [] } = row;
  const rules = rulesOf(row);
  expect(rules.flatMap((rule) => checkRule(rule).problems)).toEqual([]);
  expect(checkRulebook({ segments, points }).problems).toEqual([]);
  expect(checkBook({ rules, segments, points })).toEqual([]);
  const book = compileBook({ version: 1, settings: DEFAULT_SETTINGS, segments, points, rules });
  const journey = journeyOf(row.events, book, row.start === undefined ? START : Date.parse(row.start));
  expect(journey.truth.includes('asked')).toBe(row.holds);

  const now = journey.last?.at ?? 0;
  const explained = explainRule(journey, book, 'asked', { mode: 'granted' }, now);
  expect(explained).toEqual(
    explain(journey, book, { mode: 'granted' }, now).find(({ id }) => id === 'asked'),
  );
  expect(explained?.holds).toBe(row.holds);
  expect(explained?.tree.condition).toEqual(row.when);
  if (row.why) expect(explained?.why).toBe(row.why);
});

test('a rule the book does not have is not explained (spec: A12)', () => {
  const book = compileBook({ version: 1, settings: DEFAULT_SETTINGS, rules: [] });
  expect(explainRule(newJourney(), book, 'nothing', { mode: 'granted' }, START)).toBeUndefined();
});

test('a rule that only tags is explained after those that show something (spec: A12)', () => {
  const rules = rulesOf({ when: { did: 'search' }, sets: { seeking: { when: { did: 'search' } } } });
  const book = compileBook({ version: 1, settings: DEFAULT_SETTINGS, rules });
  const journey = journeyOf(['0s search'], book);
  const explained = explain(journey, book, { mode: 'granted' }, START);
  expect(explained.map(({ id, kind }) => [id, kind])).toEqual([
    ['asked', 'reminder'],
    ['sets-seeking', 'tag'],
  ]);
  expect(explained[1]).toMatchObject({ holds: true, why: 'Its conditions hold: search had happened once.' });
  expect(explained[1]).not.toHaveProperty('held');
});

test('explain looks at a later time: windows, schedules and the risk go on until then (spec: A12)', () => {
  const when: Condition = {
    all: [{ did: 'search', within: '10m' }, { schedule: { to: '10:20' } }, { fact: 'risk', atLeast: 20 }],
  };
  const points = [{ id: 'p', name: 'Searched', did: 'search', points: 40, fades: '10m' }];
  const book = compileBook({ version: 1, settings: DEFAULT_SETTINGS, points, rules: rulesOf({ when }) });
  const journey = journeyOf(['0s search'], book);
  const at = (time: string) => explain(journey, book, { mode: 'granted' }, START + timeOf(time))[0];
  expect(at('10m')?.holds).toBe(true);
  expect(at('10m 1s')?.tree.parts?.map(({ holds }) => holds)).toEqual([false, true, true]);
  expect(at('20m')?.tree.parts?.map(({ holds, saw }) => [holds, saw])).toEqual([
    [false, 0],
    [false, 'Mon 2026-11-02 10:20'],
    [false, 10],
  ]);
});

function rulesOf({ when, sets = {} }: Pick<Row, 'when' | 'sets'>): Rule[] {
  const tagging = Object.entries(sets).map(([name, { when: opens, ...life }]) => ({
    id: `sets-${name}`,
    name: `Sets ${name}`,
    when: opens,
    then: { tag: { name, ...life } },
  }));
  return [...tagging, { id: 'asked', name: 'Asked', when, then: { show: SHOW } }];
}
