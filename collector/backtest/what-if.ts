/** Recorded journeys and one or two books in; what each book would have done, and what differs, out. */
import { setImmediate as turn } from 'node:timers/promises';
import { ENGINE_VERSION, type Journey, newJourney, type Rulebook } from '../../engine/index.ts';
import type { JourneyEvent } from '../../protocol/event.ts';
import type { JourneyRecord } from '../../protocol/record.ts';
import { isSimulated } from '../../protocol/simulated.ts';
import { zoneOffsets } from '../pipeline/zone-offset.ts';
import { type BookRun, bookRun } from './book-run.ts';
import { difference, type Pair } from './difference.ts';
import { dueQueue } from './due-queue.ts';
import { isLate } from './is-late.ts';
import { type Lane, newLane } from './lane.ts';
import { pace } from './pace.ts';
import type { BacktestProgress, BacktestReport } from './report.ts';
import { seenByDraft } from './seen-by-draft.ts';
import { seenRecord } from './seen-record.ts';
import type { Recorded, Source } from './source.ts';
import { visitors } from './visitors.ts';

export interface WhatIfOptions {
  source: Source;
  /** The book that is asked about, and the one it is held against. */
  books: readonly { name: string; book: Rulebook }[];
  /** The journey that earlier records made, under the books that were live. */
  journeyBefore?: JourneyBefore;
  onProgress?: (progress: BacktestProgress) => void;
  /** Stops it: the report is then partial. */
  signal?: AbortSignal;
  /** Visitors kept in memory. */
  inMemory?: number;
}

export type JourneyBefore = (visitor: string, records: readonly JourneyRecord[]) => Promise<Journey>;

interface State {
  /** Version of the first record met: those before it are history. */
  since: number;
  /** Records met so far. */
  records: number;
  lanes: Lane[];
  /** Recorded events, where they cannot be read again. */
  events?: JourneyEvent[];
}

const IN_MEMORY = 100_000;

export async function whatIf(options: WhatIfOptions): Promise<BacktestReport> {
  const { source, books, journeyBefore, signal, inMemory = IN_MEMORY } = options;
  const runs = books.map(({ name, book }) => bookRun(name, book));
  const versions = books.map(({ book }) => book.version);
  const zones = books.map(({ book }) => book.settings.zone);
  const zoneOf = zoneOffsets();
  const known = visitors<State>(inMemory);
  const dues = dueQueue<{ visitor: string; lane: number }>();
  const differ = difference();
  const progress = pace(options.onProgress);
  const total = { visitors: 0, simulated: 0, visits: 0, records: 0, events: 0 };
  let span: BacktestReport['span'];
  let now = Number.NEGATIVE_INFINITY;

  async function begin({ visitor, version }: Recorded): Promise<State> {
    total.visitors++;
    if (isSimulated(visitor)) total.simulated++;
    const before = version > 1 && source.earlier ? await source.earlier(visitor, version) : [];
    const past = before.length > 0 ? await journeyBefore?.(visitor, before) : undefined;
    const journey = past ?? newJourney(visitor);
    const state: State = { since: version, records: 0, lanes: runs.map(() => newLane(journey)) };
    if (!source.earlier) state.events = [];
    known.set(visitor, state);
    return state;
  }

  /** What comes due by the clock until then, of whichever visitor, in the order of time. */
  function passTime(until: number): void {
    for (let due = dues.next(until); due; due = dues.next(until)) {
      const { visitor, lane: place } = due.what;
      const state = known.get(visitor);
      const lane = state?.lanes[place];
      if (!state || !lane) continue;
      lane.queued = undefined;
      if (lane.due !== undefined && lane.due <= until) {
        watched(visitor, state, () => (runs[place] as BookRun).tick(visitor, lane));
      }
      queue(visitor, lane, place);
    }
  }

  function queue(visitor: string, lane: Lane, place: number): void {
    if (lane.due === undefined || (lane.queued !== undefined && lane.queued <= lane.due)) return;
    lane.queued = lane.due;
    dues.add(lane.due, { visitor, lane: place });
  }

  /** Does something with a visitor and notes which rules have decided since. */
  function watched(visitor: string, { lanes }: State, work: () => void): void {
    if (lanes.length < 2) {
      work();
      return;
    }
    const decided = () => lanes.map((lane) => lane.decided.length).join();
    const count = decided();
    const before = lanes.map((lane) => [...lane.decided]) as unknown as Pair;
    work();
    if (decided() !== count)
      differ.move(visitor, before, lanes.map((lane) => lane.decided) as unknown as Pair);
  }

  function each({ lanes }: State, work: (run: BookRun, lane: Lane, place: number) => void): void {
    for (const [place, run] of runs.entries()) work(run, lanes[place] as Lane, place);
  }

  function meet(
    visitor: string,
    state: State,
    record: JourneyRecord,
    seen: JourneyRecord[],
    histories: History[],
  ) {
    const [first] = state.lanes as [Lane];
    const visits = first.journey.facts.visit.number;
    watched(visitor, state, () =>
      each(state, (run, lane, place) => {
        run.meet(visitor, lane, seen[place] as JourneyRecord, record, histories[place]);
        queue(visitor, lane, place);
      }),
    );
    total.visits += first.journey.facts.visit.number - visits;
    total.records++;
    total.events += record.events.length;
    state.events?.push(...record.events);
    for (const { at } of record.events) {
      if (!span) span = { first: at, last: at };
      else if (at < span.first) span.first = at;
      else if (at > span.last) span.last = at;
    }
  }

  /** What each book has met of the visitor so far, but for what the backtest added itself. */
  async function historiesOf(
    visitor: string,
    version: number,
    { since, lanes, events }: State,
  ): Promise<History[]> {
    if (events) return lanes.map((lane) => seenByDraft(lane, events));
    const records = (await source.earlier?.(visitor, version)) ?? [];
    const before = eventsOf(records.slice(0, since - 1));
    const told = eventsOf(records.slice(since - 1).filter(isTold));
    return lanes.map((lane) => [...before, ...seenByDraft(lane, told)]);
  }

  let partial = false;
  try {
    for await (const recorded of source.records()) {
      if (signal?.aborted) {
        partial = true;
        break;
      }
      const { visitor, version, share } = recorded;
      if (isTold(recorded.record)) {
        const { received } = recorded.record;
        passTime(received);
        now = Math.max(now, received);
        // A first record needs no look into what was put away. Awaited only where it must be: this is the hot path.
        const state = (version === 1 ? undefined : known.get(visitor)) ?? (await begin(recorded));
        state.records++;
        const record = version === 0 ? numbered(recorded.record, state.records) : recorded.record;
        if (state.lanes.some(({ wake }) => wake)) {
          watched(visitor, state, () => each(state, (run, lane) => run.wake(visitor, lane, record)));
        }
        const seen = state.lanes.map((lane, place) =>
          seenRecord(lane, record, zoneOf(zones[place] as string, received)),
        );
        const histories = isLate(state.lanes, seen, versions)
          ? await historiesOf(visitor, version, state)
          : [];
        meet(visitor, state, record, seen, histories);
      }
      if (progress(total.events, share)) await turn();
    }
    if (!partial) passTime(now);
    return {
      partial,
      engine: ENGINE_VERSION,
      ...(span && { span }),
      ...total,
      inMemory: known.most,
      unread: source.unread,
      books: runs.map((run) => run.report()),
      ...(runs.length > 1 && { difference: differ.report() }),
    };
  } finally {
    known.close();
  }
}

type History = readonly JourneyEvent[] | undefined;

function eventsOf(records: readonly JourneyRecord[]): JourneyEvent[] {
  return records.flatMap(({ events }) => events);
}

/** What the clock appended was asked for by the book of that time; each book of the backtest has a clock of its own. */
function isTold({ context }: JourneyRecord): boolean {
  return context.origin !== 'clock';
}

/** A recording does not number its events. */
function numbered(record: JourneyRecord, seq: number): JourneyRecord {
  return { ...record, events: record.events.map((event) => ({ ...event, seq })) };
}
