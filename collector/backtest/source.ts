/** Where a backtest reads recorded journeys from: records of many visitors in the order in which they came. */
import type { JourneyRecord } from '../../protocol/record.ts';
import type { UnreadRows } from './report.ts';

export interface Recorded {
  visitor: string;
  /** 1, 2, 3 … within the visitor; 0 in a recording, whose events have no sequence either. */
  version: number;
  record: JourneyRecord;
  /** What the log has of the why; `null` for nothing. */
  trace: unknown;
  /** Place in the log; 0 in a recording. */
  position: number;
  /** Share of what is to be read that has been read now, 0 to 1. */
  share: number;
}

export interface Source {
  records(): AsyncIterable<Recorded>;
  /** @returns the visitor's records before this version; absent where nothing can be read twice */
  earlier?(visitor: string, version: number): Promise<JourneyRecord[]>;
  readonly unread: UnreadRows;
}

/** A source that keeps what it gave. */
export type Rereadable = Source & Required<Pick<Source, 'earlier'>>;
