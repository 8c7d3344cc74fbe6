/** The indexed truth equals a plain one: every rule looked at anew, from the whole history, at every event. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noFacts } from '../../../engine/facts/facts.ts';
import { foldFacts } from '../../../engine/facts/fold.ts';
import { readerOf } from '../../../engine/facts/read-fact.ts';
import type { Comparison, Condition, DidCondition, SilenceCondition } from '../../../protocol/condition.ts';
import type { JourneyEvent } from '../../../protocol/event.ts';
import { bookOf, live, recordOf } from './live.ts';
import { CUSTOM, worlds } from './worlds.ts';

test('the index never misses a rule that became true or untrue (spec: E10)', () => {
  fc.assert(
    fc.property(worlds, ({ rules, events }) => {
      const { journeys } = live(
        events.map((event) => recordOf([event])),
        () => bookOf(rules),
      );
      for (const [place, journey] of journeys.entries()) {
        const past = events.slice(0, place + 1).sort(compareEvents);
        const truth = rules.filter(({ when }) => holds(when, past)).map(({ id }) => id);
        expect([...journey.truth].sort()).toEqual(truth.sort());
      }
    }),
    { numRuns: 500 },
  );
});

/** The one order of a journey: time, then tab, then sequence. */
function compareEvents(a: JourneyEvent, b: JourneyEvent): number {
  return a.at - b.at || (a.tab < b.tab ? -1 : a.tab > b.tab ? 1 : a.seq - b.seq);
}

const SECONDS: { readonly [unit: string]: number } = { s: 1, m: 60, h: 3_600, d: 86_400 };

function holds(when: Condition, past: JourneyEvent[]): boolean {
  if ('all' in when) return when.all.every((part) => holds(part, past));
  if ('any' in when) return when.any.some((part) => holds(part, past));
  if ('none' in when) return !when.none.some((part) => holds(part, past));
  if ('silence' in when) return still(when, past);
  if ('did' in when) return often(count(when, past), when.times ?? 1);
  let facts = noFacts();
  for (const event of past) facts = foldFacts(facts, event, event.at, CUSTOM).facts;
  return compares(when, readerOf(when.fact).read(facts));
}

function count({ did, where = [], within }: DidCondition, past: JourneyEvent[]): number {
  const now = (past.at(-1) as JourneyEvent).at;
  const orders = new Set<unknown>();
  let visitBegan = 0;
  let before = Number.NEGATIVE_INFINITY;
  const times: number[] = [];
  for (const { tab, name, at, params } of past) {
    const clock = tab === '@clock';
    if (!clock && at - before > 30 * 60_000) visitBegan = at;
    if (!clock) before = at;
    const order = name === 'purchase' ? params?.['transaction_id'] : undefined;
    if (order !== undefined && orders.has(order)) continue;
    if (order !== undefined) orders.add(order);
    const meant = where.every((leaf) =>
      compares(leaf, params && Object.hasOwn(params, leaf.param) ? params[leaf.param] : undefined),
    );
    if (name === did && meant) times.push(at);
  }
  if (within === undefined) return times.length;
  if (within === 'visit') return times.filter((at) => at >= visitBegan).length;
  const window = Number(within.slice(0, -1)) * (SECONDS[within.slice(-1)] as number) * 1_000;
  return times.filter((at) => now - at <= window).length;
}

/** From every event anew: the last `after` of the time that counts, and what the tabs saw since. */
function still({ silence, after, for: length, time }: SilenceCondition, past: JourneyEvent[]): boolean {
  const seen = new Map<string, { ms: number; at: number }>();
  const orders = new Set<unknown>();
  let since: number | undefined;
  let looked = 0;
  let before = Number.NEGATIVE_INFINITY;
  for (const { tab, name, at, visible, params } of past) {
    const clock = tab === '@clock';
    if (!clock && at - before > 30 * 60_000 && time !== 'wall') since = undefined;
    if (!clock) before = at;
    const order = name === 'purchase' ? params?.['transaction_id'] : undefined;
    if (order !== undefined && orders.has(order)) continue;
    if (order !== undefined) orders.add(order);
    const known = seen.get(tab);
    const more = Math.max(0, (visible ?? 0) - (known?.ms ?? 0));
    if (visible !== undefined) seen.set(tab, { ms: (known?.ms ?? 0) + more, at });
    if (name === after) {
      since = at;
      looked = 0;
    } else if (silence.includes(name)) since = undefined;
    else if (since !== undefined) looked += known && known.at >= since ? more : Math.min(more, at - since);
  }
  if (since === undefined) return false;
  const now = (past.at(-1) as JourneyEvent).at;
  const needs = Number(length.slice(0, -1)) * (SECONDS[length.slice(-1)] as number) * 1_000;
  return (time === 'wall' ? now - since : looked) >= needs;
}

function often(found: number, times: NonNullable<DidCondition['times']>): boolean {
  return typeof times === 'number' ? found >= times : compares(times, found);
}

function compares(test: Comparison, value: unknown): boolean {
  const known = value !== undefined && value !== null;
  if (test.is !== undefined) return value === test.is;
  if (test.isNot !== undefined) return value !== test.isNot;
  if (test.in) return (test.in as unknown[]).includes(value);
  if (test.exists !== undefined) return known === test.exists;
  if (test.startsWith !== undefined) return typeof value === 'string' && value.startsWith(test.startsWith);
  if (test.contains !== undefined) {
    return (
      (typeof value === 'string' || Array.isArray(value)) &&
      (value as string).includes(test.contains as string)
    );
  }
  if (typeof value !== 'number') return false;
  if (test.above !== undefined) return value > test.above;
  if (test.atLeast !== undefined) return value >= test.atLeast;
  if (test.below !== undefined) return value < test.below;
  if (test.atMost !== undefined) return value <= test.atMost;
  const [low, high] = test.between as [number, number];
  return low <= value && value <= high;
}
