/** What a backtest found, as plain JSON: the terminal prints it, the console draws it, `--json` writes it. */
import type { TagState } from '../../protocol/condition.ts';
import type { Kind } from '../../protocol/intervention.ts';
import type { InterventionEntry } from '../../protocol/trace.ts';

/** A count for each of some names, the names in the order in which they were met. */
export type Counts = { [name: string]: number };

export interface BacktestReport {
  /** It was stopped: everything below is of the events until then. */
  partial: boolean;
  /** Version of the engine that decided. */
  engine: string;
  /** Event times of the first and the last event, epoch milliseconds; absent if there was none. */
  span?: { first: number; last: number };
  visitors: number;
  /** Simulated shoppers among them. */
  simulated: number;
  visits: number;
  /** Visitors in memory at most; the others waited on disk. */
  inMemory: number;
  records: number;
  events: number;
  /** Rows of a recording that could not be read. */
  unread: UnreadRows;
  /** The book that was asked about, and the one it is held against if there is one. */
  books: BookReport[];
  /** The first book seen from the second. */
  difference?: Difference;
}

export interface UnreadRows {
  /** By reason. */
  rows: Counts;
  /** The first ten, with their place in the file. */
  examples: { line: number; message: string }[];
}

export interface BookReport {
  /** What it was read from: the folder, or `live`. */
  name: string;
  /** Visitors for whom any rule decided. */
  visitors: number;
  decisions: number;
  /** In the order of their ids, those that never fired included. */
  rules: RuleReport[];
}

export interface RuleReport {
  rule: string;
  name: string;
  /** Absent for a rule that only tags. */
  kind?: Kind;
  /** Visitors for whom it decided at least once. */
  visitors: number;
  decisions: number;
  /** Decisions that came before somebody's eyes; the others ended before the visitor was there again. */
  shown: number;
  /** Visitors for whom it could have been shown, before budgets, by arm of the proof. */
  eligible: { shown: number; holdout: number };
  /** Event times of the first and the last decision, epoch milliseconds. */
  firstAt?: number;
  lastAt?: number;
  /** Decisions by hour of the day on the site's clock: 24 numbers. */
  byHour: number[];
  /** Decisions by day on the site's clock (YYYY-MM-DD), days without one left out. */
  byDay: Counts;
  /** How often it was held back because another rule went first, by that rule. */
  lostTo: Counts;
  /** How often it was held back for another reason: the code, and what is said with it (`cap offer visit`). */
  heldBy: Counts;
  /** How often a decision that waited was taken back, by reason. */
  takenBack: Counts;
  /** What it costs if everybody who was shown it takes it, in the site's currency; 0 for a rule without a cost. */
  cost: number;
  /** Visitors who ordered after it would have been shown to them: in the same visit, and within seven days. */
  bought: { sameVisit: number; sevenDays: number };
  /** How often its tag came into each state. */
  tags: { [state in TagState]?: number };
  /** The first five visitors, to be opened. */
  examples: Example[];
}

export interface Example {
  visitor: string;
  /** Event time, epoch milliseconds. */
  at: number;
  /** Name of the event that made the decision. */
  event: string;
  /** The why, as the marketer reads it, in English. */
  sentence: string;
  /** The same for who says it in another language. */
  entry: InterventionEntry;
}

/** What the first book does otherwise than the second. A visitor counts by the rules that decided for them. */
export interface Difference {
  visitors: {
    /** The first book decides something, the second nothing. */
    gained: number;
    lost: number;
    /** Both do, by other rules. */
    changed: number;
    /** By the same rules. */
    same: number;
  };
  /** Rules for which any visitor differs. */
  rules: { rule: string; gained: number; lost: number; both: number }[];
  /** The first five visitors of each group, with the rules of the first and of the second book. */
  examples: { [group in 'gained' | 'lost' | 'changed']: DifferentVisitor[] };
}

export interface DifferentVisitor {
  visitor: string;
  now: string[];
  before: string[];
}

/** What a verification found. */
export interface VerifyReport {
  partial: boolean;
  engine: string;
  visitors: number;
  /** Visitors in memory at most; the others waited on disk. */
  inMemory: number;
  /** Records compared, and the entries of their traces. */
  records: number;
  entries: number;
  /** Records whose trace came out otherwise. */
  different: number;
  /** The first of them. */
  differences: TraceDifference[];
  skipped: {
    /** Records that another version of the engine decided; they are folded all the same. */
    otherEngine: number;
    /** Records whose rulebook the store does not have. */
    bookLost: number;
    /** Places of the log without a record of this site: of erased visitors, or of other sites. */
    absent: number;
  };
}

export interface TraceDifference {
  visitor: string;
  /** The record within the journey, from 1. */
  record: number;
  /** The first entry that differs, from 1. */
  entry: number;
  /** What the log has and what came out; `null` where there is no such entry. */
  stored: unknown;
  replayed: unknown;
}

/** How far a backtest is. */
export interface BacktestProgress {
  events: number;
  /** 0 to 1. */
  share: number;
  /** Milliseconds that are left, as it has gone so far; absent at the very beginning. */
  left?: number;
}
