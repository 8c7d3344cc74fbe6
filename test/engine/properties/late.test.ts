/** Events that come shuffled and late lead to the same facts as in order, and fire nothing again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Journey } from '../../../engine/index.ts';
import { refold } from '../../../engine/step/refold.ts';
import type { JourneyEvent } from '../../../protocol/event.ts';
import { LIMITS } from '../../../protocol/limits.ts';
import { batches, bookOf, live, recordOf, ZONE } from './live.ts';
import { worlds } from './worlds.ts';

/** A delivery order: one number an event, by which the events are sorted. */
const order = fc.array(fc.nat(), { minLength: 25, maxLength: 25 });
const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 });

test('in whatever order events arrive, facts, counters and truth end up the same (spec: E9)', () => {
  fc.assert(
    fc.property(worlds, order, sizes, ({ rules, events }, keys, cut) => {
      const book = bookOf(rules);
      const inOrder = live(
        batches(events, [1]).map((batch) => recordOf(batch)),
        () => book,
      );
      const shuffled = live(
        batches(shuffle(events, keys), cut).map((batch) => recordOf(batch)),
        () => book,
      );
      expect(shuffled.journey.facts).toEqual(inOrder.journey.facts);
      expect(shuffled.journey.counters).toEqual(inOrder.journey.counters);
      expect(shuffled.journey.stillness).toEqual(inOrder.journey.stillness);
      expect(shuffled.journey.sequences).toEqual(inOrder.journey.sequences);
      expect(shuffled.journey.points).toEqual(inOrder.journey.points);
      expect(shuffled.journey.tags).toEqual(inOrder.journey.tags);
      expect(byName(shuffled.journey)).toEqual(byName(inOrder.journey));
      expect([...shuffled.journey.truth].sort()).toEqual([...inOrder.journey.truth].sort());
      expect(shuffled.journey.last).toEqual(inOrder.journey.last);
    }),
    { numRuns: 500 },
  );
});

test('with clocks that jump, the live facts are those of a fold of everything (spec: E9)', () => {
  const jumps = fc.array(fc.integer({ min: -200_000, max: 200_000 }), { minLength: 25, maxLength: 25 });
  fc.assert(
    fc.property(worlds, order, jumps, sizes, ({ rules, events }, keys, jump, cut) => {
      const book = bookOf(rules);
      const moved = events.map((event, place) => ({ ...event, at: event.at + (jump[place] ?? 0) }));
      const records = batches(shuffle(moved, keys), cut).map((batch) => recordOf(batch));
      const { journey } = live(records, () => book);
      const { truth, ...folded } = refold(moved, book, ZONE);
      expect(journey).toMatchObject(folded);
      expect([...journey.truth].sort()).toEqual([...truth].sort());
    }),
    { numRuns: 500 },
  );
});

test('an event that comes late fires nothing, and what was decided stays decided (spec: E7)', () => {
  fc.assert(
    fc.property(worlds, order, ({ rules, events: all }, keys) => {
      // What the clock adds decides whenever it comes, and the report of an answer sent ahead is no decision anew.
      const events = all.filter(({ tab, name }) => tab !== '@clock' && name !== 'exit_intent');
      fc.pre(events.length > 0);
      const book = bookOf(rules);
      const end = Math.max(...events.map(({ at }) => at));
      const late = shuffle(events, keys).map((event) => recordOf([event], end + LIMITS.lateAfter + 1));
      expect(decided(live(late, () => book).traces)).toEqual([]);

      const half = events.length >> 1;
      const live1 = events.slice(half).map((event) => recordOf([event]));
      const before = live(live1, () => book);
      const records = [...live1, ...events.slice(0, half).map((event) => recordOf([event], end + 1_000_000))];
      expect(decided(live(records, () => book).traces)).toEqual(decided(before.traces));
    }),
    { numRuns: 300 },
  );
});

function decided(traces: { result: string; decision?: string }[][]) {
  return traces.flat().flatMap(({ result, decision }) => (result === 'decided' ? decision : []));
}

function shuffle(events: readonly JourneyEvent[], keys: readonly number[]): JourneyEvent[] {
  return events
    .map((event, place) => ({ event, key: keys[place] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ event }) => event);
}

/** Finished tags stand in the order in which they were learnt of. */
function byName({ tags }: Journey): Journey['tags'] {
  return [...tags].sort((a, b) => (a.name < b.name ? -1 : 1));
}
