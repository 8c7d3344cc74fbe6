/** The indexed truth equals a plain one: every rule looked at anew, from the whole history, at every event. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JourneyEvent } from '../../../protocol/event.ts';
import { bookOf, live, recordOf } from './live.ts';
import { holds, type PlainTag } from './plain-holds.ts';
import { plainTags } from './plain-tags.ts';
import { worlds } from './worlds.ts';

test('the index never misses a rule that became true or untrue (spec: E10)', () => {
  fc.assert(
    fc.property(worlds, ({ rules, events }) => {
      const { journeys } = live(
        events.map((event) => recordOf([event])),
        () => bookOf(rules),
      );
      for (const [place, journey] of journeys.entries()) {
        const past = events.slice(0, place + 1).sort(compareEvents);
        const truth = rules.filter(({ when }) => holds(when, past, journey.tags)).map(({ id }) => id);
        expect([...journey.truth].sort()).toEqual(truth.sort());
      }
    }),
    { numRuns: 500 },
  );
});

test('truth and tags are those of asking every rule at every event until all is at rest (spec: A13)', () => {
  let opened = 0;
  fc.assert(
    fc.property(worlds, ({ rules, events }) => {
      const { journey } = live(
        events.map((event) => recordOf([event])),
        () => bookOf(rules),
      );
      const { truth, tags } = plainTags(rules, events.toSorted(compareEvents));
      expect(byName(journey.tags)).toEqual(byName(tags));
      expect(new Set(journey.truth)).toEqual(truth);
      opened += tags.length;
    }),
    { numRuns: 500 },
  );
  expect(opened).toBeGreaterThan(0);
});

function byName(tags: readonly PlainTag[]): PlainTag[] {
  const plain = tags.map(({ name, rule, state, until }) => ({ name, rule, state, until }));
  return plain.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The one order of a journey: time, then tab, then sequence. */
function compareEvents(a: JourneyEvent, b: JourneyEvent): number {
  return a.at - b.at || (a.tab < b.tab ? -1 : a.tab > b.tab ? 1 : a.seq - b.seq);
}
