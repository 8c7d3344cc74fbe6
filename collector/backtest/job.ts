/** What a backtest is asked, as plain data: it goes to a worker as it is. */
import type { Book } from '../../protocol/rule.ts';
import type { BacktestProgress, BacktestReport, VerifyReport } from './report.ts';

export interface LogInput {
  /** The SQLite file; a running collector may be writing to it. */
  log: string;
  site: string;
  /** Records received in this time, epoch milliseconds, the end excluded; all of them if left out. */
  from?: number;
  to?: number;
}

export interface RecordingInput {
  recording: string;
  /** A name of `FORMATS`. */
  format: string;
  /** ISO 4217 code of the file's prices. */
  currency: string;
  /** Journeys are named `name:visitor`. */
  name: string;
  /** Events in this time, epoch milliseconds, the end excluded; all of them if left out. */
  from?: number;
  to?: number;
}

/** A rulebook: what is written passed its check; what is live is read from the log of its site. */
export type NamedBook = { name: string } & (
  | { book: Omit<Book, 'version'> }
  | { live: Pick<LogInput, 'log' | 'site'> }
);

export interface WhatIfJob {
  task: 'what-if';
  input: LogInput | RecordingInput;
  /** The one that is asked about, and the one it is held against if there is one. */
  books: readonly [NamedBook] | readonly [NamedBook, NamedBook];
}

export interface VerifyJob {
  task: 'verify';
  input: LogInput;
}

export type Job = WhatIfJob | VerifyJob;

/** What the thread answers. */
export type Said =
  | { progress: BacktestProgress }
  | { report: BacktestReport | VerifyReport }
  | { refused: string };
