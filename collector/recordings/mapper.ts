/** What a format does: lines of a file in, GA4 events out, and what could not be read. */
import type { SourceEvent } from '../../protocol/wire.ts';
import type { Line } from './read-lines.ts';
import type { Unread } from './unread.ts';

export interface MappedEvent {
  event: SourceEvent;
  /** Rows of the file it was made of: an order has one for each item. */
  rows: number;
}

export interface Mapper {
  /** @throws Refusal if the file is of another format altogether */
  take(line: Line): (MappedEvent | Unread)[];
  /** What was still waiting for rows that belong to it. */
  end(): (MappedEvent | Unread)[];
}

export interface MapperOptions {
  /** ISO 4217 code of the file's prices. */
  currency: string;
}
