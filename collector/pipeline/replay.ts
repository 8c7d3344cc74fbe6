/** Folds stored records into a journey with the books that were live: the same decisions come out. */
import { type Journey, needsHistory, newJourney, type Rulebook, step } from '../../engine/index.ts';
import type { JourneyEvent } from '../../protocol/event.ts';
import type { JourneyRecord } from '../../protocol/record.ts';
import type { TraceEntry } from '../../protocol/trace.ts';

export interface Replayed {
  journey: Journey;
  /** The trace of each record, in order. */
  traces: TraceEntry[][];
}

/**
 * @param visitor whose records they are
 * @param records in log order
 * @param bookAt the book of a version
 * @param start a journey folded up to just before `records`, and the events of the records before them
 */
export async function replay(
  visitor: string,
  records: readonly JourneyRecord[],
  bookAt: (version: number) => Promise<Rulebook>,
  start: { journey: Journey; history: () => Promise<readonly JourneyEvent[]> } = fromNothing(visitor),
): Promise<Replayed> {
  let { journey } = start;
  const traces: TraceEntry[][] = [];
  for (const [place, record] of records.entries()) {
    const book = await bookAt(record.context.book);
    const history = needsHistory(journey, record, book.version)
      ? [...(await start.history()), ...records.slice(0, place).flatMap(({ events }) => events)]
      : undefined;
    const stepped = step(journey, record, book, history);
    journey = stepped.journey;
    traces.push(stepped.trace);
  }
  return { journey, traces };
}

function fromNothing(visitor: string) {
  return { journey: newJourney(visitor), history: async () => [] };
}
