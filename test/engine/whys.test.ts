/**
 * Rows of cases/whys.json: what is told in each language.
 *
 *   evidence   a condition with what it saw; `holds`: of a rule that holds, else of what keeps it from holding
 *   entries    of the trace; `set` is what is otherwise than in `ENTRY`
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LEAVES } from '../../engine/condition/kinds/list.ts';
import { OPERATORS } from '../../engine/condition/operators.ts';
import { checkRule, sentence, wordsOf } from '../../engine/index.ts';
import { EN } from '../../engine/words/en/en.ts';
import { PHRASES } from '../../engine/words/en/phrases.ts';
import { sayEvidence } from '../../engine/words/say-evidence.ts';
import { sayKnown } from '../../engine/words/say-phrase.ts';
import { PHRASES as CHINESE } from '../../engine/words/zh/phrases.ts';
import type { Said } from '../../protocol/problem.ts';
import type { Evidence, TraceEntry } from '../../protocol/trace.ts';
import checks from './cases/check.json' with { type: 'json' };
import cases from './cases/whys.json' with { type: 'json' };
import { changed } from './changed.ts';

interface Row {
  name: string;
  en: string;
  zh: string;
}
const { evidence, entries } = cases as unknown as {
  evidence: (Row & { because: Evidence; holds: boolean })[];
  entries: (Row & { set: { [part: string]: unknown } })[];
};
const ENTRY = {
  at: 1,
  event: 'A0000000.1',
  rule: 'cart-offer',
  name: 'Carts over 100',
  book: 3,
  kind: 'offer',
  because: [
    { condition: { fact: 'cart.value', atLeast: 100 }, saw: 150 },
    { condition: { did: 'purchase', within: '30d' }, saw: 0, not: true },
  ],
};
const told = entries.map(({ set, ...row }) => ({
  ...row,
  entry: { ...ENTRY, ...set } as unknown as TraceEntry,
}));
const ZH = wordsOf('zh-CN');
const HAN = /\p{Script=Han}/u;

/** @returns the Latin words of a sentence that were not given to it: names, values, ids */
function foreign(said: string, given: unknown): string[] {
  const known = `${JSON.stringify(given)} UTC`;
  return (said.match(/[A-Za-z][\w.-]*/g) ?? []).filter((word) => !known.includes(word));
}

test.each(evidence)('$name, in both languages (spec: C80)', ({ because, holds, en, zh }) => {
  expect(sayEvidence([because], holds, wordsOf('en'))).toBe(en);
  expect(sayEvidence([because], holds, ZH)).toBe(zh);
  expect(foreign(zh, because)).toEqual([]);
});

test.each(told)('$name, in both languages (spec: C80)', ({ entry, en, zh }) => {
  expect(sentence(entry)).toBe(en);
  expect(sentence(entry, ZH)).toBe(zh);
  expect(foreign(zh, entry)).toEqual([]);
});

test('there is a row for every kind of condition, operator, hold, result and state (spec: C80)', () => {
  const conditions = evidence.map(({ because: { condition } }) => condition);
  const named = (all: readonly object[]) => new Set(all.flatMap(Object.keys));
  expect(named(conditions)).toEqual(
    new Set([...named(conditions), ...LEAVES.map(({ word }) => word), ...Object.keys(OPERATORS)]),
  );
  const held = told.flatMap(({ entry }) => ('hold' in entry && entry.hold ? entry.hold.code : []));
  expect(new Set(held)).toEqual(new Set(Object.keys(EN.holds)));
  const states = told.map(({ entry }) => (entry.result === 'tag' ? entry.state : entry.result));
  expect(new Set(states)).toEqual(
    new Set('decided held expired armed eligible open shown resolved undone'.split(' ')),
  );
  const expiries = told.flatMap(({ entry }) => ('expiry' in entry ? (entry.expiry ?? []) : []));
  expect(new Set(expiries).size).toBe(10);
});

test('several grounds are told together, and a rule says so whether it holds or not (spec: C80)', () => {
  const two = evidence.filter(({ name }) => /^an event: (holds|does not hold)$/.test(name));
  expect(
    sayEvidence(
      two.map(({ because }) => because),
      true,
      ZH,
    ),
  ).toBe('最近 30 天内没有发生 purchase，且最近 30 天内没有发生 purchase');
  expect(ZH.explained.holds('甲')).toBe('条件成立：甲。');
  expect(ZH.explained.notNow('甲')).toBe('还不是时候：甲。');
});

/** One of each: what a Chinese phrase says in Latin letters is what the English one says of the language of rules. */
const VALUES = ['1', '2', '3'];
const OWN = /^(ID|JSON|tag|show|split|coupon|cart|in)$/;

test.each(Object.keys(PHRASES))('the phrase %s is there in Chinese, and in Chinese (spec: C81)', (code) => {
  const [en, zh] = [PHRASES, CHINESE].map((phrases) => sayKnown([code, ...VALUES], phrases) ?? '');
  expect(zh).toMatch(HAN);
  expect(foreign(zh as string, en).filter((word) => !OWN.test(word))).toEqual([]);
  const [places, inChinese] = [PHRASES, CHINESE].map((phrases) => {
    const word = (phrases as { [code: string]: unknown })[code];
    return typeof word === 'function' ? word.length : 0;
  });
  expect(inChinese).toBe(places);
});

test('every phrase is said by a check, and by its code alone (spec: C81)', () => {
  const root = join(import.meta.dirname, '../..');
  const code = globSync(['engine/**/*.ts', 'collector/**/*.ts'], { cwd: root })
    .filter((path) => !path.startsWith('engine/words/'))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
  expect(Object.keys(PHRASES).filter((phrase) => !code.includes(`['${phrase}'`))).toEqual([]);
});

test('what is wrong with any of the rows of the checks is said in Chinese (spec: C81)', () => {
  const rules = (checks as unknown as { set: { [at: string]: unknown } }[]).map(({ set }) => changed(set));
  const found = rules.flatMap((rule) => checkRule(rule).problems);
  expect(found.length).toBeGreaterThan(150);
  for (const { says, message, mend } of found) {
    expect([sayKnown(says.message, PHRASES), sayKnown(says.mend, PHRASES)]).toEqual([message, mend]);
    for (const said of [says.message, says.mend]) expect(sayKnown(said, CHINESE)).toMatch(HAN);
  }
});

test.each<[what: string, said: Said]>([
  ['a code that is not known', ['ofALaterVersion', '1']],
  ['too little to fill in', ['writeList', '1']],
  ['too little within', ['atCharacter', 1, ['writeRange', 1], ['lazy']]],
  ['the name of something every object has', ['constructor']],
])('%s is no phrase (spec: C81)', (_what, said) => {
  expect(sayKnown(said, CHINESE)).toBeUndefined();
});
