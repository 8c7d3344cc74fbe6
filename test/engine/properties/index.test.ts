/** Rules that share conditions beside their keys: after every event exactly those are true whose conditions hold. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Condition } from '../../../protocol/condition.ts';
import type { Rule } from '../../../protocol/rule.ts';
import { bookOf, live, recordOf } from './live.ts';
import { worlds } from './worlds.ts';

/** Few of each, so that keys turn while what stands beside them holds, and the other way round. */
const leaf: fc.Arbitrary<Condition> = fc.constantFrom(
  { fact: 'cart.currency', is: 'EUR' },
  { fact: 'cart.currency', isNot: 'USD' },
  { fact: 'cart.value', between: [0, 50] },
  { fact: 'cart.value', between: [40, 120] },
  { fact: 'cart.value', between: [100, 100] },
  { fact: 'cart.value', in: [0, 33.33, 200] },
  { fact: 'cart.value', atLeast: 100 },
  { fact: 'cart.value', exists: false },
  { fact: 'cart.items', contains: 'A' },
  { fact: 'cart.items', contains: 'B' },
  { fact: 'page.path', is: '/cart' },
  { fact: 'page.path', startsWith: '/' },
  { fact: 'page.path', startsWith: '/rings' },
  { fact: 'page.path', contains: 'ring' },
  { fact: 'visit.pages', is: 2 },
  { fact: 'visit.pages', above: 1 },
  { fact: 'visit.minutes', below: 1 },
  { fact: 'custom.term', startsWith: 'p' },
  { did: 'purchase' },
  { did: 'search', times: { atMost: 1 } },
  { did: 'search', where: [{ param: 'term', is: 'ring' }], within: '1m' },
  { did: 'page_view', times: 2, within: 'visit' },
  { silence: ['purchase'], after: 'add_to_cart', for: '30s', time: 'wall' },
);
const member = fc.oneof(
  { weight: 5, arbitrary: leaf },
  { weight: 1, arbitrary: fc.array(leaf, { minLength: 1, maxLength: 2 }).map((any) => ({ any })) },
  { weight: 1, arbitrary: fc.array(leaf, { minLength: 1, maxLength: 2 }).map((none) => ({ none })) },
  { weight: 1, arbitrary: fc.array(leaf, { minLength: 1, maxLength: 2 }).map((all) => ({ all })) },
);
/** So many that some conditions are shared by more rules than the index names, and others by few. */
const rules = fc
  .array(fc.array(member, { minLength: 1, maxLength: 3 }), { minLength: 80, maxLength: 160 })
  .map((list): Rule[] =>
    list.map((all, place) => ({ id: `r${place}`, name: `Rule ${place}`, when: { all }, then: {} })),
  );

test('whatever rules share, the index asks each that may have turned (spec: E10)', () => {
  fc.assert(
    fc.property(rules, worlds, (shared, { events }) => {
      const book = bookOf(shared);
      const { journeys } = live(
        events.map((event) => recordOf([event])),
        () => book,
      );
      for (const journey of journeys) {
        const holding = book.rules.filter(({ when }) => when.test(journey)).map(({ rule }) => rule.id);
        expect([...journey.truth].sort()).toEqual(holding.sort());
      }
    }),
    { numRuns: 150 },
  );
});
