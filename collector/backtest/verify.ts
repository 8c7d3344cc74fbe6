/** The log in; whether the same engine still says of every record what it said then, entry by entry, out. */
import { setImmediate as turn } from 'node:timers/promises';
import {
  ENGINE_VERSION,
  type Journey,
  needsHistory,
  newJourney,
  type Rulebook,
  step,
} from '../../engine/index.ts';
import { pace } from './pace.ts';
import type { BacktestProgress, TraceDifference, VerifyReport } from './report.ts';
import type { Recorded, Rereadable } from './source.ts';
import { visitors } from './visitors.ts';
import type { JourneyBefore } from './what-if.ts';

export interface VerifyOptions {
  source: Rereadable;
  /** The book of a version, `undefined` if the store does not have it. */
  bookAt: (version: number) => Promise<Rulebook | undefined>;
  journeyBefore: JourneyBefore;
  onProgress?: (progress: BacktestProgress) => void;
  /** Stops it: the report is then partial. */
  signal?: AbortSignal;
  /** Visitors kept in memory. */
  inMemory?: number;
}

const IN_MEMORY = 100_000;
const NAMED = 20;

export async function verify(options: VerifyOptions): Promise<VerifyReport> {
  const { source, bookAt, journeyBefore, signal, inMemory = IN_MEMORY } = options;
  const known = visitors<Journey>(inMemory);
  const progress = pace(options.onProgress);
  const report: VerifyReport = {
    partial: false,
    engine: ENGINE_VERSION,
    visitors: 0,
    inMemory: 0,
    records: 0,
    entries: 0,
    different: 0,
    differences: [],
    skipped: { otherEngine: 0, bookLost: 0, absent: 0 },
  };

  async function journeyOf({ visitor, version }: Recorded): Promise<Journey> {
    const journey = version === 1 ? undefined : known.get(visitor);
    if (journey) return journey;
    report.visitors++;
    const before = version > 1 ? await source.earlier(visitor, version) : [];
    return before.length > 0 ? journeyBefore(visitor, before) : newJourney(visitor);
  }

  async function look(recorded: Recorded): Promise<void> {
    const { visitor, version, record, trace: stored } = recorded;
    const book = await bookAt(record.context.book);
    const journey = await journeyOf(recorded);
    if (!book) {
      report.skipped.bookLost++;
      known.set(visitor, journey);
      return;
    }
    const history = needsHistory(journey, record, book.version)
      ? (await source.earlier(visitor, version)).flatMap(({ events }) => events)
      : undefined;
    const { journey: after, trace } = step(journey, record, book, history);
    known.set(visitor, after);
    if (record.context.engine !== ENGINE_VERSION) {
      report.skipped.otherEngine++;
      return;
    }
    report.records++;
    report.entries += trace.length;
    const entry = firstDifference((stored ?? []) as unknown[], trace);
    if (entry === undefined) return;
    report.different++;
    if (report.differences.length < NAMED) report.differences.push({ visitor, record: version, ...entry });
  }

  let events = 0;
  let position: number | undefined;
  try {
    for await (const recorded of source.records()) {
      if (signal?.aborted) {
        report.partial = true;
        break;
      }
      if (position !== undefined) report.skipped.absent += recorded.position - position - 1;
      position = recorded.position;
      await look(recorded);
      events += recorded.record.events.length;
      if (progress(events, recorded.share)) await turn();
    }
    return { ...report, inMemory: known.most };
  } finally {
    known.close();
  }
}

/** Compared as the text the log has: to the bit. */
function firstDifference(
  stored: readonly unknown[],
  replayed: readonly unknown[],
): Pick<TraceDifference, 'entry' | 'stored' | 'replayed'> | undefined {
  for (let place = 0; place < Math.max(stored.length, replayed.length); place++) {
    const [then, now] = [stored[place] ?? null, replayed[place] ?? null];
    if (JSON.stringify(then) !== JSON.stringify(now))
      return { entry: place + 1, stored: then, replayed: now };
  }
  return undefined;
}
