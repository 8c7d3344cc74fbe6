/** One log record: a batch's events, the collector's time, and what the outside contributed. */
import type { JourneyEvent } from './event.ts';
import type { IssuedCode } from './intervention.ts';
import type { ConsentMode } from './wire.ts';

/** What the engine must know beyond the events. It is logged, so that a replay sees the same. */
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
  /** Minutes the site's clock is ahead of UTC at that time; 0 if left out. */
  zone?: number;
  /** Rules whose budget could not be held for this record. */
  exhausted?: string[];
  /** Switched off: the whole site, or these rules. */
  off?: true | string[];
  /** Single-use codes issued with this record. */
  codes?: IssuedCode[];
}

export interface JourneyRecord {
  /** Schema version of the record; older ones are upcast when read. */
  v: 1;
  /** When the collector received the batch, epoch milliseconds. */
  received: number;
  events: JourneyEvent[];
  context: RecordContext;
}
