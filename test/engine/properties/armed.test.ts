/** What is sent ahead and comes back with its moment: replays alike, and nothing void is ever decided. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Journey } from '../../../engine/index.ts';
import type { JourneyEvent } from '../../../protocol/event.ts';
import type { Intervention } from '../../../protocol/intervention.ts';
import type { JourneyRecord } from '../../../protocol/record.ts';
import type { Rule } from '../../../protocol/rule.ts';
import { bookOf, live, recordOf } from './live.ts';
import { worlds } from './worlds.ts';

const TEXT = { en: 'Cart {cart.value}' };
const show = (kind: 'reminder' | 'help' | 'offer') =>
  ({ kind, surface: 'card', title: TEXT, text: TEXT }) as Intervention;
const LEAVING: Rule[] = [
  {
    id: 'leave-1',
    name: 'Leaving',
    when: { did: 'exit_intent', within: '1m' },
    then: { show: show('offer') },
  },
  {
    id: 'leave-2',
    name: 'Leaving with a cart',
    when: {
      all: [
        { did: 'exit_intent', within: '1m' },
        { fact: 'cart.value', above: 0 },
      ],
    },
    then: { show: show('reminder') },
    limit: { perVisit: 1 },
  },
];

/** The tag's part: it reports the answer it has, which may be the one of the reply before. */
function told(events: readonly JourneyEvent[], rules: Rule[], stale: boolean): JourneyRecord[] {
  const records: JourneyRecord[] = [];
  const ids: (string | undefined)[] = [];
  for (const event of events) {
    const answer = stale ? (ids.at(-2) ?? ids.at(-1)) : ids.at(-1);
    const armed = event.name === 'exit_intent' && answer !== undefined ? { armed: answer } : {};
    records.push(recordOf([{ ...event, params: { ...event.params, ...armed } }]));
    const { replies } = live(records, () => bookOf(rules));
    ids.push(replies.at(-1)?.armed[0]?.decision.id);
  }
  return records;
}

const leavings = worlds.map(({ rules, events }) => ({
  rules: [...LEAVING, ...rules.slice(0, 1)],
  events: events
    .slice(0, 15)
    .map((event, place) =>
      place % 4 === 3 && !event.tab.startsWith('@') ? { ...event, name: 'exit_intent', params: {} } : event,
    ),
}));

test('records with reports of what was sent ahead replay to the same traces, replies and journey (spec: D7)', () => {
  let decided = 0;
  fc.assert(
    fc.property(leavings, fc.boolean(), ({ rules, events }, stale) => {
      const records = told(events, rules, stale);
      const once = live(records, () => bookOf(rules));
      const reread = live(
        records,
        () => bookOf(rules),
        (journey) => JSON.parse(JSON.stringify(journey)) as Journey,
      );
      expect(JSON.stringify(reread.traces)).toBe(JSON.stringify(once.traces));
      expect(JSON.stringify(reread.replies)).toBe(JSON.stringify(once.replies));
      decided += once.traces
        .flat()
        .filter((entry) => entry.result === 'decided' && isSent(entry.decision)).length;
    }),
    { numRuns: 150 },
  );
  expect(decided).toBeGreaterThan(0);
});

test('no answer is decided that a failure or an order came after, and every id is sent for one content (spec: A9)', () => {
  fc.assert(
    fc.property(leavings, fc.boolean(), ({ rules, events }, stale) => {
      const records = told(events, rules, stale);
      const { traces, replies } = live(records, () => bookOf(rules));
      const sentAt = new Map<string, number>();
      const content = new Map<string, string>();
      for (const [place, trace] of traces.entries()) {
        for (const entry of trace) {
          if (entry.result === 'tag') continue;
          const { result, decision = '' } = entry;
          if (result === 'armed') {
            expect(sentAt.has(decision)).toBe(false);
            sentAt.set(decision, place);
          }
          if (result !== 'decided' || !isSent(decision)) continue;
          const since = records
            .slice((sentAt.get(decision) ?? 0) + 1, place)
            .flatMap((record) => record.events);
          expect(since.map(({ name }) => name)).not.toContain('checkout_error');
          expect(since.map(({ name }) => name)).not.toContain('purchase');
        }
        for (const { decision } of replies[place]?.armed ?? []) {
          const { expiresIn: _, ...said } = decision;
          expect(content.get(decision.id) ?? JSON.stringify(said)).toBe(JSON.stringify(said));
          content.set(decision.id, JSON.stringify(said));
          expect(decision.action?.coupon).toBeUndefined();
        }
      }
    }),
    { numRuns: 150 },
  );
});

function isSent(decision: string | undefined): boolean {
  return decision?.includes('~exit_intent.') === true;
}

test('a moment is imagined in full where it can matter: the glance before never misses an answer (spec: A9)', () => {
  let sent = 0;
  fc.assert(
    fc.property(leavings, ({ rules, events }) => {
      const records = told(events, rules, false);
      const glancing = live(records, () => bookOf(rules));
      const thorough = live(records, () => ({ ...bookOf(rules), counting: new Map() }));
      expect(JSON.stringify(glancing.traces)).toBe(JSON.stringify(thorough.traces));
      expect(JSON.stringify(glancing.replies)).toBe(JSON.stringify(thorough.replies));
      sent += thorough.replies.flatMap(({ armed }) => armed).length;
    }),
    { numRuns: 150 },
  );
  expect(sent).toBeGreaterThan(0);
});
