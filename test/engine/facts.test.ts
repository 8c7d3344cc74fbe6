/** Rows of cases/facts.json: events as [time, name, params, page, tab] and what is known after the last of them. */
import { expect, test } from 'vitest';
import { readerOf } from '../../engine/facts/read-fact.ts';
import { checkBook, compileBook, DEFAULT_SETTINGS, newJourney, step } from '../../engine/index.ts';
import type { Param, Params } from '../../protocol/event.ts';
import { FACTS } from '../../protocol/facts.ts';
import type { Book, Rule } from '../../protocol/rule.ts';
import rows from './cases/facts.json' with { type: 'json' };
import { START, timeOf } from './times.ts';

interface Row {
  name: string;
  /** Behaviours of docs/spec.md that the row shows. */
  spec: string;
  events: [time: string, name: string, params?: Params, page?: string, tab?: string][];
  /** A fact that is null is unknown. */
  facts: { [fact: string]: Param };
}

const asked = [...new Set((rows as unknown as Row[]).flatMap(({ facts }) => Object.keys(facts)))];
const own = asked.filter((fact) => fact.startsWith('custom.'));

/** Asks for the site's own facts, and never holds. */
const ASKS: Rule = {
  id: 'asks',
  name: 'Asks',
  when: { all: [{ fact: 'cart.value', below: 0 }, ...own.map((fact) => ({ fact, exists: true }))] },
  then: {},
};
const EMPTY: Book = { version: 1, settings: DEFAULT_SETTINGS, rules: [] };
const BOOK = compileBook({ ...EMPTY, rules: [ASKS] });

test.each(rows as unknown as Row[])('$name (spec: $spec)', ({ events, facts }) => {
  let journey = newJourney();
  const seqs: { [tab: string]: number } = {};
  for (const [time, name, params, page, tab = 'tab00001'] of events) {
    const at = START + timeOf(time);
    seqs[tab] = (seqs[tab] ?? 0) + 1;
    const event = {
      tab,
      seq: seqs[tab],
      name,
      at,
      ...(params && { params }),
      ...(page && { page }),
    };
    const context = { book: 1, engine: '', origin: 'tag', mode: 'granted' } as const;
    journey = step(journey, { v: 1, received: at, events: [event], context }, BOOK).journey;
  }
  const known = Object.keys(facts).map((fact) => [fact, readerOf(fact).read(journey.facts) ?? null]);
  expect(Object.fromEntries(known)).toEqual(facts);
});

test('every fact has a row', () => {
  // The risk needs points of a rulebook, and has rows of its own.
  const here = (Object.keys(FACTS) as string[]).filter((fact) => fact !== 'risk');
  expect(asked.filter((fact) => !own.includes(fact)).sort()).toEqual(here.sort());
});

test('a fact that a new rule asks for is known at its first event, from the history (spec: F7 E8)', () => {
  const context = { book: 1, engine: '', origin: 'tag', mode: 'granted' } as const;
  const event = { tab: 'tab00001', seq: 1, name: 'view_item', at: START, params: { size: '52' } };
  const first = { v: 1 as const, received: START, events: [event], context };
  const { journey } = step(newJourney(), first, compileBook(EMPTY));
  expect(journey.facts.custom).toEqual([]);
  const next = { tab: 'tab00001', seq: 2, name: 'page_view', at: START + 1_000 };
  const record = { v: 1 as const, received: next.at, events: [next], context: { ...context, book: 2 } };
  const book = compileBook({ ...EMPTY, version: 2, rules: [ASKS] });
  const after = step(journey, record, book, [event]).journey;
  expect(readerOf('custom.size').read(after.facts)).toBe('52');
});

test('a rulebook that asks for more facts of the site than are kept is refused (spec: F7 R1)', () => {
  const asks = (count: number): Rule => ({
    ...ASKS,
    when: { all: Array.from({ length: count }, (_, n) => ({ fact: `custom.p${n}`, exists: true })) },
  });
  expect(checkBook({ rules: [asks(50), { ...asks(50), id: 'again' }] })).toEqual([]);
  expect(checkBook({ rules: [asks(51)] })).toMatchObject([{ path: '', mend: 'ask for 50 at most' }]);
});
