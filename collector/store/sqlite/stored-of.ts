/** A row of the log in, a record out. */
import type { JourneyRecord } from '../../../protocol/record.ts';
import type { Stored } from '../store.ts';

export interface LogRow {
  position: number;
  site: string;
  visitor: string;
  version: number;
  record: string;
  trace: string | null;
}

/** @throws SyntaxError if the text is no longer the JSON that was written */
export function storedOf({ position, site, visitor, version, record, trace }: LogRow): Stored {
  return {
    position,
    site,
    visitor,
    version,
    record: JSON.parse(record) as JourneyRecord,
    trace: trace === null ? null : JSON.parse(trace),
  };
}
