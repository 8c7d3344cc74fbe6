/** One log record: a batch's events, the collector's time, and what the outside contributed. */
import type { JourneyEvent } from './event.ts';
import type { ConsentMode } from './wire.ts';

/**
 * What the engine must know beyond the events. It is logged, so that a replay sees the same.
 * Desk capacity, exhausted budgets and the site's zone join here when rules can ask for them.
 */
export interface RecordContext {
  /** Version of the rulebook that was live. */
  book: number;
  /** Version of the engine that decided. */
  engine: string;
  /** `tag`: a browser waits for the answer. `server`: imported. `clock`: appended by the collector when a time came. Only the first displays at once. */
  origin: 'tag' | 'server' | 'clock';
  mode: ConsentMode;
  /** BCP 47 language of the page, if known. */
  lang?: string;
  /** A known bot: kept, but never decided upon. */
  bot?: true;
}

export interface JourneyRecord {
  /** Schema version of the record; older ones are upcast when read. */
  v: 1;
  /** When the collector received the batch, epoch milliseconds. */
  received: number;
  events: JourneyEvent[];
  context: RecordContext;
}
