/** A recorded journey and a draft in, what one rule of the draft says at each of its events out. */
import { setImmediate as turn } from 'node:timers/promises';
import { explainRule, newJourney, type Rulebook, type SentenceWords } from '../../engine/index.ts';
import type { Tried, TriedEvent } from '../../protocol/api/trying.ts';
import type { JourneyEvent } from '../../protocol/event.ts';
import type { JourneyRecord } from '../../protocol/record.ts';
import { bookRun } from '../backtest/book-run.ts';
import { type Lane, newLane } from '../backtest/lane.ts';
import { seenRecord } from '../backtest/seen-record.ts';
import { zoneOffsets } from '../pipeline/zone-offset.ts';

export interface TryParts {
  visitor: string;
  /** In log order. */
  records: readonly JourneyRecord[];
  /** The draft, compiled. */
  book: Rulebook;
  /** Id of a rule of it. */
  rule: string;
  /** Events already given. */
  after: number;
  /** Of the language of the sentences. */
  words: SentenceWords;
}

const PAGE = 100;
/** Of a journey that is longer, the end. */
const MOST = 1_000;
/** Events between which other requests get their turn. */
const SLICE = 50;
/** Looks of the clock between two events: a silence that begins anew with each must not go on for ever. */
const MAX_TICKS = 20;

/** As in a backtest, the draft shows what it decides at once, and what others showed is left out. */
export async function tryRule(parts: TryParts): Promise<Tried> {
  const { visitor, records, book, after } = parts;
  const told = records.filter(({ context }) => context.origin !== 'clock');
  const single = told.flatMap((record) => record.events.map((event) => ({ ...record, events: [event] })));
  const recent = single.slice(-MOST);
  const run = bookRun('draft', book);
  const lane = newLane(newJourney(visitor));
  const zoneOf = zoneOffsets();
  const met: JourneyEvent[] = [];
  const events: TriedEvent[] = [];
  for (const [place, record] of recent.entries()) {
    if (events.length === PAGE) return { events, next: after + PAGE };
    const before = decisionsOf(lane);
    for (let ticks = 0; isDue(lane, record) && ticks < MAX_TICKS; ticks++) run.tick(visitor, lane);
    if (lane.wake) run.wake(visitor, lane, record);
    const seen = seenRecord(lane, record, zoneOf(book.settings.zone, record.received));
    run.meet(visitor, lane, seen, record, met);
    met.push(...seen.events);
    if (place >= after) events.push(triedEvent(lane, record, parts, before));
    if (place % SLICE === SLICE - 1) await turn();
  }
  return { events };
}

function isDue({ due }: Lane, { received }: JourneyRecord): boolean {
  return due !== undefined && due <= received;
}

function decisionsOf({ journey }: Lane): ReadonlySet<string> {
  return new Set(journey.ledger.decisions.map(({ id }) => id));
}

function triedEvent(
  lane: Lane,
  { events: [event], context }: JourneyRecord,
  { book, rule, words }: TryParts,
  before: ReadonlySet<string>,
): TriedEvent {
  const { at, name } = event as JourneyEvent;
  const { mode, lang, bot } = context;
  const asked = { mode, ...(lang !== undefined && { lang }), ...(bot && { bot }) };
  const said = explainRule(lane.journey, book, rule, asked, at, words);
  const fresh = lane.journey.ledger.decisions.filter(({ id }) => !before.has(id));
  // What was shown just now is not held back by having been shown.
  const shown = fresh.some((one) => one.rule === rule);
  return {
    at,
    name,
    holds: said?.holds === true,
    ...(said?.held !== undefined && !shown && { held: said.held }),
    why: said?.why ?? '',
    decided: fresh.map(({ rule: id }) => ({ rule: id, name: book.byId.get(id)?.rule.name ?? id })),
  };
}
