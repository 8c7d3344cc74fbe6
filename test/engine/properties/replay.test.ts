/** The same records lead to the same journey, however it was stored, cut or repeated in between. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Journey, sentence } from '../../../engine/index.ts';
import { batches, bookOf, live, recordOf } from './live.ts';
import { worlds } from './worlds.ts';

const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
const stored = (journey: Journey) => JSON.parse(JSON.stringify(journey)) as Journey;

test('a replay from nothing equals the live result, and storing the journey as JSON changes nothing (spec: D7 E8)', () => {
  fc.assert(
    fc.property(worlds, sizes, fc.integer({ min: 1, max: 25 }), ({ rules, events }, cut, switchAt) => {
      const books = [bookOf(rules.slice(1)), bookOf(rules, 2)] as const;
      const records = batches(events, cut).map((batch, place) =>
        recordOf(batch, undefined, place < switchAt ? 1 : 2),
      );
      const bookAt = (version: number) => books[version === 1 ? 0 : 1];
      const once = live(records, bookAt);
      const again = live(records, bookAt);
      const reread = live(records, bookAt, stored);
      expect(JSON.stringify(again)).toBe(JSON.stringify(once));
      expect(JSON.stringify(reread.traces)).toBe(JSON.stringify(once.traces));
      expect(JSON.stringify(reread.replies)).toBe(JSON.stringify(once.replies));
      expect(reread.journey).toEqual(stored(once.journey));
    }),
    { numRuns: 300 },
  );
});

test('batches that come twice change nothing and ask for no history (spec: E9)', () => {
  fc.assert(
    fc.property(worlds, sizes, ({ rules, events }, cut) => {
      const book = bookOf(rules);
      const records = batches(events, cut).map((batch) => recordOf(batch));
      const once = live(records, () => book);
      const twice = live(
        records.flatMap((record, place) => [record, ...records.slice(0, place + 1)]),
        () => book,
      );
      expect(twice.journey).toEqual(once.journey);
      expect(twice.traces.flat()).toEqual(once.traces.flat());
    }),
    { numRuns: 200 },
  );
});

test('a step leaves its journey, its record and the history as they were (spec: E10)', () => {
  fc.assert(
    fc.property(worlds, sizes, ({ rules, events }, cut) => {
      const book = bookOf(deepFreeze(rules));
      const records = batches(events, cut).map((batch) => deepFreeze(recordOf(batch)));
      const free = live(records, () => book);
      const frozen = live([...records], () => book, deepFreeze);
      // Out of order too: inserting must not write into what it was given.
      live(records.toReversed(), () => book, deepFreeze);
      expect(frozen.journey).toEqual(free.journey);
    }),
    { numRuns: 200 },
  );
});

test('nothing generated throws, leaks into a prototype, or stops being plain data; every trace is a sentence (spec: A8 E11)', () => {
  fc.assert(
    fc.property(worlds, ({ rules, events }) => {
      const { journey, traces } = live(
        batches(events, [1]).map((batch) => recordOf(batch)),
        () => bookOf(rules),
      );
      for (const entry of traces.flat()) expect(sentence(entry)).toMatch(/\.$/);
      expect(stored(journey)).toEqual(stored(stored(journey)));
      expect(JSON.stringify(journey)).not.toMatch(/null[,\]}]*NaN|Infinity/);
      expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(PROTOTYPE);
    }),
    { numRuns: 300 },
  );
});

const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype).length;

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
