/** The same rules for json-rules-engine, which is asked once an event with that moment's facts. */
import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import { timesOf } from '../../engine/condition/counter.ts';
import { type Slots, slots } from '../../engine/condition/slot.ts';
import { READERS } from '../../engine/facts/read-fact.ts';
import { type Journey, newJourney, type Rulebook, step } from '../../engine/index.ts';
import type { Comparison, Condition } from '../../protocol/condition.ts';
import type { JourneyEvent } from '../../protocol/event.ts';
import { FACTS, type FactName } from '../../protocol/facts.ts';
import type { Rule } from '../../protocol/rule.ts';
import { recordOf } from './journeys.ts';

type FactsNow = { [name: string]: unknown };

export function jsonRulesEngine(rules: readonly Rule[]): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addOperator<string, string>('startsWith', (value, arg) => value?.startsWith(arg) ?? false);
  // In the order of the book, so that slots have the same places.
  const known = slots();
  for (const { id, when } of rules) {
    engine.addRule({ conditions: { all: [nested(when, known)] } as TopLevelCondition, event: { type: id } });
  }
  return engine;
}

/** @returns the facts after each event, with how often each thing was done: folded by our engine, before the clock */
export function factsAtEach(events: readonly JourneyEvent[], book: Rulebook): FactsNow[] {
  let journey = newJourney();
  return events.map((event) => {
    journey = step(journey, recordOf([event]), book).journey;
    const done = book.slots.map(({ index }) => [`did ${index}`, timesOf(journey.counters, index).length]);
    return { ...Object.fromEntries(done), ...readAll(journey) };
  });
}

function readAll({ facts }: Journey): FactsNow {
  return Object.fromEntries(
    (Object.keys(FACTS) as FactName[]).map((name) => [name, READERS[name].read(facts)]),
  );
}

function nested(when: Condition, known: Slots): NestedCondition {
  const member = (part: Condition) => nested(part, known);
  if ('all' in when) return { all: when.all.map(member) };
  if ('any' in when) return { any: when.any.map(member) };
  if ('none' in when) return { not: { any: when.none.map(member) } };
  if ('fact' in when) return compared(when.fact, when);
  if (!('did' in when)) throw new TypeError('the bench rules have facts and what was done, and nothing else');
  return compared(`did ${known.of(when).index}`, {
    atLeast: typeof when.times === 'number' ? when.times : 1,
  });
}

function compared(
  fact: string,
  { is, above, atLeast, between, contains, startsWith }: Comparison,
): NestedCondition {
  if (is !== undefined) return { fact, operator: 'equal', value: is };
  if (above !== undefined) return { fact, operator: 'greaterThan', value: above };
  if (atLeast !== undefined) return { fact, operator: 'greaterThanInclusive', value: atLeast };
  if (contains !== undefined) return { fact, operator: 'contains', value: contains };
  if (startsWith !== undefined) return { fact, operator: 'startsWith', value: startsWith };
  const [low, high] = between as [number, number];
  return {
    all: [
      { fact, operator: 'greaterThanInclusive', value: low },
      { fact, operator: 'lessThanInclusive', value: high },
    ],
  };
}
