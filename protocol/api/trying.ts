/** `…/try` and `…/backtests` of a site: the draft on one recorded journey, and on all of a time. */
import type { Kind } from '../intervention.ts';
import type { Done, UnfinishedRule } from './rulebook.ts';

/** Body of `POST …/try`: the draft on one recorded journey. */
export interface TryAsked {
  visitor: string;
  /** Id of the rule that is asked about; with `content`, as this says it instead of the draft. */
  rule: string;
  content?: UnfinishedRule;
  /** Events already given; 0 by default. */
  after?: number;
}

/** At most a hundred events a page, of at most the journey's last 1,000. */
export interface Tried {
  events: TriedEvent[];
  /** Give this as `after` for the next page; absent on the last. */
  next?: number;
}

export interface TriedEvent {
  /** Event time, epoch milliseconds. */
  at: number;
  name: string;
  /** The rule's conditions hold after this event. */
  holds: boolean;
  /** What keeps it from being shown although it holds. */
  held?: string;
  /** A sentence in the words of the rule. */
  why: string;
  /** What was decided at this event if the draft had been live, by name of the rule; this rule's or another's. */
  decided: { rule: string; name: string }[];
}

/** Body of `POST …/backtests`: the draft held against the live book. 409 `busy` while one of the site runs. */
export interface BacktestAsked {
  /** What was received in this time, epoch milliseconds, the end excluded. */
  from: number;
  to: number;
}

/** `GET …/backtests/:id`; `GET …/backtests` has the last few, newest first. `DELETE` ends it with what is known. */
export interface BacktestState extends BacktestAsked, Done {
  id: string;
  state: 'running' | 'done' | 'failed';
  /** 0 to 1. */
  share: number;
  /** Milliseconds that are left, as it has gone so far. */
  left?: number;
  /** Why it failed, in a sentence. */
  message?: string;
  report?: DraftReport;
}

/** The draft's book, then the live one; how they differ. Counts are by name. */
export interface DraftReport {
  partial: boolean;
  span?: { first: number; last: number };
  visitors: number;
  /** Simulated shoppers among them. */
  simulated: number;
  visits: number;
  events: number;
  books: {
    name: string;
    visitors: number;
    decisions: number;
    rules: DraftRuleReport[];
  }[];
  difference?: {
    visitors: { gained: number; lost: number; changed: number; same: number };
    rules: { rule: string; gained: number; lost: number; both: number }[];
    examples: {
      [group in 'gained' | 'lost' | 'changed']: { visitor: string; now: string[]; before: string[] }[];
    };
  };
}

export interface DraftRuleReport {
  rule: string;
  name: string;
  kind?: Kind;
  visitors: number;
  decisions: number;
  shown: number;
  byHour: number[];
  byDay: { [day: string]: number };
  lostTo: { [rule: string]: number };
  heldBy: { [code: string]: number };
  /** In the site's currency, if everybody who is shown it takes it. */
  cost: number;
  bought: { sameVisit: number; sevenDays: number };
  examples: { visitor: string; at: number; event: string; sentence: string }[];
}
