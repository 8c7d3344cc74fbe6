/** Rows of cases/facts.json: events as [time, name, params] and what is known after the last of them. */
import { expect, test } from 'vitest';
import { READERS } from '../../engine/facts/read-fact.ts';
import { compileBook, DEFAULT_SETTINGS, newJourney, step } from '../../engine/index.ts';
import type { Param, Params } from '../../protocol/event.ts';
import { FACTS, type FactName } from '../../protocol/facts.ts';
import rows from './cases/facts.json' with { type: 'json' };
import { START, timeOf } from './times.ts';

interface Row {
  name: string;
  /** Behaviours of docs/spec.md that the row shows. */
  spec: string;
  events: [time: string, name: string, params?: Params, page?: string][];
  /** A fact that is null is unknown. */
  facts: { [fact: string]: Param };
}

const BOOK = compileBook({ version: 1, settings: DEFAULT_SETTINGS, rules: [] });

test.each(rows as unknown as Row[])('$name (spec: $spec)', ({ events, facts }) => {
  let journey = newJourney();
  for (const [place, [time, name, params, page]] of events.entries()) {
    const at = START + timeOf(time);
    const event = {
      tab: 'tab00001',
      seq: place + 1,
      name,
      at,
      ...(params && { params }),
      ...(page && { page }),
    };
    const context = { book: 1, engine: '', origin: 'tag', mode: 'granted' } as const;
    journey = step(journey, { v: 1, received: at, events: [event], context }, BOOK).journey;
  }
  const known = Object.keys(facts).map((fact) => [
    fact,
    READERS[fact as FactName].read(journey.facts) ?? null,
  ]);
  expect(Object.fromEntries(known)).toEqual(facts);
});

test('every fact has a row', () => {
  const asked = new Set((rows as unknown as Row[]).flatMap(({ facts }) => Object.keys(facts)));
  expect([...asked].sort()).toEqual(Object.keys(FACTS).sort());
});
