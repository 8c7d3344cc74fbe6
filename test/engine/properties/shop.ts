/**
 * A generated shop with settings, switches and budgets, and one visitor's journey through it as the collector would
 * log it: where the keeper of the budgets refuses, the record is stepped again with the rule left out.
 */
import fc from 'fast-check';
import {
  compileBook,
  DEFAULT_SETTINGS,
  type Journey,
  needsHistory,
  newJourney,
  type Rulebook,
  type Step,
  step,
} from '../../../engine/index.ts';
import type { JourneyEvent } from '../../../protocol/event.ts';
import type { JourneyRecord, RecordContext } from '../../../protocol/record.ts';
import type { BookSettings, Caps, Rule } from '../../../protocol/rule.ts';
import { recordOf } from './live.ts';
import { POINTS, SEGMENTS, type World, worlds } from './worlds.ts';

export interface Shop extends World {
  settings: BookSettings;
  visitor: string;
  /** By place of the record: what is switched off, and whether the keeper of the budgets refuses. */
  off: RecordContext['off'][];
  refuses: boolean[];
}

export interface Visited {
  journey: Journey;
  /** As logged: with the rules left out whose budget was refused. */
  records: JourneyRecord[];
  steps: Step[];
}

const settings: fc.Arbitrary<BookSettings> = fc
  .record(
    {
      caps: fc.constantFrom<Caps[]>(
        { perVisit: 1 },
        { perVisitor: { max: 2, within: '1d' } },
        { kinds: { help: { perVisit: 1 }, offer: { perVisitor: { max: 1, within: '1m' } } } },
      ),
      holdout: fc.constantFrom(0, 50, 50, 100),
      spared: fc.constantFrom<BookSettings['spared'][]>([], ['fix'], ['fix', 'help']),
      offerAtRisk: fc.constantFrom(0, 30, 60),
    },
    { requiredKeys: [] },
  )
  .map((some) => ({ ...DEFAULT_SETTINGS, site: 'shop', ...some }));

export const shops: fc.Arbitrary<Shop> = fc
  .record({
    world: worlds,
    settings,
    visitor: fc.constantFrom('anna', 'bert', 'carla', 'david', 'emma', 'felix', '__proto__'),
    off: fc.array(
      fc.constantFrom<RecordContext['off'][]>(undefined, undefined, undefined, true, ['r1', 'constructor']),
      {
        minLength: 25,
        maxLength: 25,
      },
    ),
    refuses: fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }),
  })
  .map(({ world, ...shop }) => ({ ...world, ...shop }));

export function shopBook({ settings, rules }: Pick<Shop, 'settings' | 'rules'>): Rulebook {
  return compileBook({ version: 1, settings, segments: SEGMENTS, points: POINTS, rules });
}

/** Each event is a record of its own. */
export function visit(shop: Shop, book = shopBook(shop)): Visited {
  const said: Visited = { journey: newJourney(shop.visitor), records: [], steps: [] };
  for (const [place, event] of shop.events.entries()) {
    const off = shop.off[place];
    let record = withContext(recordOf([event]), { ...(off && { off }) });
    let done = stepOne(said, record, book);
    const priced = pricedDecisions(done, shop.rules);
    if (shop.refuses[place] && priced.length > 0) {
      record = withContext(record, { exhausted: priced });
      done = stepOne(said, record, book);
    }
    said.records.push(record);
    said.steps.push(done);
    said.journey = done.journey;
  }
  return said;
}

/** The logged records again, from nothing. @param between what happens to the journey between two of them */
export function replay(
  { records }: Visited,
  visitor: string,
  book: Rulebook,
  between: (journey: Journey) => Journey,
): Step[] {
  const said: Visited = { journey: newJourney(visitor), records: [], steps: [] };
  for (const record of records) {
    const done = stepOne(said, record, book);
    said.records.push(record);
    said.steps.push(done);
    said.journey = between(done.journey);
  }
  return said.steps;
}

function stepOne({ journey, records }: Visited, record: JourneyRecord, book: Rulebook): Step {
  const history: JourneyEvent[] | undefined = needsHistory(journey, record, book.version)
    ? records.flatMap(({ events }) => events)
    : undefined;
  return step(journey, record, book, history);
}

function withContext(record: JourneyRecord, more: Partial<RecordContext>): JourneyRecord {
  return { ...record, context: { ...record.context, ...more } };
}

function pricedDecisions({ trace }: Step, rules: readonly Rule[]): string[] {
  return trace.flatMap(({ result, rule }) =>
    result === 'decided' && rules.some(({ id, budget }) => id === rule && budget) ? rule : [],
  );
}
