/** What holds for every decision of a shop with tags, caps, budgets, switches, splits and a holdout. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Journey, type Step, sentence } from '../../../engine/index.ts';
import { LIMITS } from '../../../protocol/limits.ts';
import type { Rule } from '../../../protocol/rule.ts';
import type { InterventionEntry, TagEntry, TraceEntry } from '../../../protocol/trace.ts';
import { replay, shopBook, shops, type Visited, visit } from './shop.ts';

const RUNS = { numRuns: 200 };
const traceOf = (steps: readonly Step[]) => steps.map(({ trace }) => trace);
const shown = (trace: readonly TraceEntry[]) =>
  trace.filter((entry): entry is InterventionEntry => entry.result === 'decided');
/** Made by the arbiter, and not the report of what was sent ahead. */
const chosen = (trace: readonly TraceEntry[]) =>
  shown(trace).filter(({ event, decision }) => decision?.endsWith(event));

test('what was logged replays to the same traces, replies and journey, through JSON too (spec: D7 A17)', () => {
  let refused = 0;
  fc.assert(
    fc.property(shops, (shop) => {
      const lived = visit(shop);
      const stored = (journey: Journey) => JSON.parse(JSON.stringify(journey)) as Journey;
      const again = replay(lived, shop.visitor, shopBook(shop), stored);
      const said = (steps: readonly Step[]) =>
        JSON.stringify(steps.map(({ journey: _journey, ...reply }) => reply));
      expect(said(again)).toBe(said(lived.steps));
      expect(stored(again.at(-1)?.journey as Journey)).toEqual(stored(lived.journey));
      refused += lived.records.filter(({ context }) => context.exhausted).length;
    }),
    RUNS,
  );
  expect(refused).toBeGreaterThan(0);
});

test('at most one decision is made of a moment, and at most one waits (spec: A1)', () => {
  fc.assert(
    fc.property(shops, (shop) => {
      for (const { trace, journey } of visit(shop).steps) {
        const events = chosen(trace).map(({ event }) => event);
        expect(new Set(events).size).toBe(events.length);
        expect(journey.ledger.pending.length).toBeLessThanOrEqual(1);
      }
    }),
    RUNS,
  );
});

test('a rule that cannot match changes nothing for the others (spec: A1)', () => {
  const never: Rule = {
    id: '0-never',
    name: 'Never',
    priority: 100,
    when: { all: [{ did: 'never' }, { none: [{ tag: 't1' }, { did: 'search', within: '30s' }] }] },
    then: {
      tag: { name: 't1' },
      show: { kind: 'fix', surface: 'card', title: { en: 'Never' }, text: { en: 'Never' } },
    },
  };
  fc.assert(
    fc.property(shops, fc.boolean(), (shop, first) => {
      const rules = first ? [never, ...shop.rules] : [...shop.rules, never];
      const without = visit(shop);
      const with_ = visit({ ...shop, rules });
      expect(traceOf(with_.steps)).toEqual(traceOf(without.steps));
      expect(with_.steps.map(({ decisions, armed }) => ({ decisions, armed }))).toEqual(
        without.steps.map(({ decisions, armed }) => ({ decisions, armed })),
      );
      expect(with_.journey.tags).toEqual(without.journey.tags);
    }),
    RUNS,
  );
});

test('who is held out is shown nothing but spared kinds and help they asked for (spec: A17)', () => {
  let eligible = 0;
  fc.assert(
    fc.property(shops, (shop) => {
      const settings = { ...shop.settings, holdout: 100 };
      const { steps } = visit({ ...shop, settings });
      const asked = shop.events.some(({ name }) => name === 'help_requested');
      for (const { kind } of shown(traceOf(steps).flat())) {
        expect([...settings.spared, ...(asked ? ['help'] : [])]).toContain(kind);
      }
      for (const { armed } of steps) {
        for (const { decision } of armed) expect(settings.spared).toContain(decision.kind);
      }
      eligible += traceOf(steps)
        .flat()
        .filter((entry) => entry.result === 'eligible' && entry.arm === 'holdout').length;
    }),
    RUNS,
  );
  expect(eligible).toBeGreaterThan(0);
});

/** Until something is shown nothing that a showing changes can differ; outcomes of the held out come to nothing. */
test('the first eligible moment of a rule is the same in both arms (spec: A17)', () => {
  fc.assert(
    fc.property(shops, (shop) => {
      const quiet = { ...shop, events: shop.events.filter(({ name }) => !isOutcome(name)) };
      const firsts = [0.000001, 100].map((holdout) => {
        const settings = { ...shop.settings, spared: [], holdout };
        const all = traceOf(visit({ ...quiet, settings }).steps).flat();
        return all.flatMap((entry) =>
          entry.result === 'eligible' ? `${entry.rule} ${entry.event} ${entry.variant}` : [],
        );
      });
      expect(firsts[0]).toEqual(firsts[1]);
    }),
    RUNS,
  );
});

test('what is switched off, left out of its budget, or drawn as none is not decided (spec: A15 A16 A18)', () => {
  fc.assert(
    fc.property(shops, (shop) => {
      const { records, steps } = visit(shop);
      for (const [place, { trace, decisions, armed }] of steps.entries()) {
        const { off, exhausted = [] } = records[place]?.context ?? {};
        for (const { rule, variant } of chosen(trace)) {
          expect(off === true || off?.includes(rule)).not.toBe(true);
          expect(exhausted).not.toContain(rule);
          expect(variant).not.toBe('none');
        }
        for (const { rule } of [...decisions, ...armed.map(({ decision }) => decision)]) {
          expect(off === true || off?.includes(rule)).not.toBe(true);
        }
        for (const { decision } of armed) {
          expect(decision.action).toBeUndefined();
          expect(shop.rules.find(({ id }) => id === decision.rule)?.budget).toBeUndefined();
        }
      }
    }),
    RUNS,
  );
});

test('all that comes late opens tags and decides nothing; every trace is a sentence (spec: E7 A8 A13)', () => {
  fc.assert(
    fc.property(shops, (shop) => {
      const events = shop.events.filter(({ tab, name }) => !tab.startsWith('@') && name !== 'exit_intent');
      fc.pre(events.length > 0);
      const lived = visit({ ...shop, events });
      const end = Math.max(...events.map(({ at }) => at)) + LIMITS.lateAfter + 1;
      const late: Visited = {
        ...lived,
        records: lived.records.map((record) => ({ ...record, received: end })),
      };
      const steps = replay(late, shop.visitor, shopBook(shop), (journey) => journey);
      for (const entry of traceOf(steps).flat()) expect(['tag', 'expired']).toContain(entry.result);
      for (const entry of traceOf(lived.steps).flat()) expect(sentence(entry)).toMatch(/\.$/);
      expect(steps.at(-1)?.journey.tags).toEqual(lived.journey.tags);
    }),
    RUNS,
  );
});

const NEXT: { readonly [state: string]: readonly TagEntry['state'][] } = {
  none: ['open'],
  open: ['shown', 'resolved', 'expired', 'undone'],
  shown: ['resolved', 'expired', 'undone'],
  resolved: ['open'],
  expired: ['open'],
  undone: ['open'],
};

test('a tag goes from open over shown to resolved or expired, and its trace ends where it stands (spec: A13)', () => {
  fc.assert(
    fc.property(shops, (shop) => {
      // Times that run backwards fold the past again, and a tag may then come to stand anywhere.
      const events = shop.events.filter(({ tab }) => tab === 'tabAAAAA');
      fc.pre(events.length > 0);
      const { steps, journey } = visit({ ...shop, events });
      const states = new Map<string, string>();
      for (const entry of traceOf(steps).flat()) {
        if (entry.result !== 'tag') continue;
        expect(NEXT[states.get(entry.tag) ?? 'none']).toContain(entry.state);
        states.set(entry.tag, entry.state);
      }
      expect(new Map(journey.tags.map(({ name, state }) => [name, state]))).toEqual(states);
      for (const { state, at, until } of journey.tags) {
        if (state === 'open' || state === 'shown') expect(journey.last?.at).toBeLessThanOrEqual(until);
        expect(at).toBeLessThanOrEqual(until);
      }
    }),
    RUNS,
  );
});

/** Of a record with one event: itself and, for each way of leaving, an imagined one; in each as many rounds as tags. */
test('the work of a step is bounded: a rule is asked once, and again for each tag that opens (spec: A13)', () => {
  fc.assert(
    fc.property(shops, (shop) => {
      const events = shop.events.filter(({ tab }) => tab === 'tabAAAAA');
      fc.pre(events.length > 0);
      const book = shopBook(shop);
      let asked = 0;
      for (const { when } of book.rules) {
        const { test: ask } = when;
        const counted = (view: never) => {
          asked++;
          return ask(view);
        };
        Object.assign(when, { test: counted });
      }
      const tags = new Set(shop.rules.flatMap(({ then }) => then.tag?.name ?? []));
      const bound = (1 + WAYS) * shop.rules.length * (tags.size + 1);
      for (const event of events) {
        asked = 0;
        visit({ ...shop, events: [event] }, book);
        // Twice, as the keeper may refuse; the adopting of the book asks each rule once more.
        expect(asked).toBeLessThanOrEqual(2 * (bound + shop.rules.length));
      }
    }),
    RUNS,
  );
});

const WAYS = 4;

function isOutcome(name: string): boolean {
  return name.startsWith('intervention_') || name === 'rated';
}
