/** Steps records one after the other as the collector does, keeping the history a step may ask for. */
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
import type { JourneyRecord } from '../../../protocol/record.ts';
import type { Rule } from '../../../protocol/rule.ts';
import type { TraceEntry } from '../../../protocol/trace.ts';
import { POINTS, SEGMENTS } from './worlds.ts';

/** Minutes the site's clock is ahead. */
export const ZONE = 60;

export interface Lived {
  journey: Journey;
  /** The journey after each record, and what was traced in it. */
  journeys: Journey[];
  traces: TraceEntry[][];
  /** What each reply carried beside its decisions. */
  replies: Pick<Step, 'armed' | 'wakeAfter' | 'due'>[];
}

export function bookOf(rules: Rule[], version = 1): Rulebook {
  return compileBook({ version, settings: DEFAULT_SETTINGS, segments: SEGMENTS, points: POINTS, rules });
}

/** @param between what happens to the journey between two records, such as being stored and read again */
export function live(
  records: readonly JourneyRecord[],
  bookAt: (version: number) => Rulebook,
  between: (journey: Journey) => Journey = (journey) => journey,
): Lived {
  let journey = newJourney();
  const history: JourneyEvent[] = [];
  const journeys: Journey[] = [];
  const traces: TraceEntry[][] = [];
  const replies: Lived['replies'] = [];
  for (const record of records) {
    const book = bookAt(record.context.book);
    const past = needsHistory(journey, record, book.version) ? [...history] : undefined;
    const done = step(journey, record, book, past);
    history.push(...record.events);
    journeys.push(done.journey);
    traces.push(done.trace);
    replies.push({ armed: done.armed, wakeAfter: done.wakeAfter, due: done.due });
    journey = between(done.journey);
  }
  return { journey, journeys, traces, replies };
}

/** @returns a record of these events, received when the last of them happened, or when told */
export function recordOf(events: JourneyEvent[], received?: number, book = 1): JourneyRecord {
  const clock = events.every(({ tab }) => tab === '@clock');
  const context = { book, engine: '', origin: clock ? 'clock' : 'tag', mode: 'granted', zone: ZONE } as const;
  return { v: 1, received: received ?? Math.max(...events.map(({ at }) => at)), events, context };
}

/** @returns the events cut into batches of the sizes asked for, in turn */
export function batches(events: readonly JourneyEvent[], sizes: readonly number[]): JourneyEvent[][] {
  const cut: JourneyEvent[][] = [];
  for (let from = 0; from < events.length; ) {
    const size = sizes[cut.length % sizes.length] ?? 1;
    cut.push(events.slice(from, from + size));
    from += size;
  }
  return cut;
}
