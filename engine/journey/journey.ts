/**
 * Everything the engine keeps of one visitor: plain data, so that it can be stored as JSON. What is named by the
 * outside (tabs, items, rules) stands in lists: no name can mean something to the language there, and lists are
 * copied faster than objects with ever new keys.
 */
import type { Counter } from '../condition/counter.ts';
import type { Progress } from '../condition/progress.ts';
import { noStillness, type Stillness } from '../condition/silence.ts';
import { type Facts, noFacts } from '../facts/facts.ts';
import type { Amount } from '../risk/amount.ts';
import type { JourneyTag } from '../tags/journey-tag.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import type { Marks } from './marks.ts';
import type { Key } from './order.ts';

/** A rule that became true and was not answered yet; it stays open while it is true. */
export interface Moment {
  rule: string;
  /** The event that made it true, and when. */
  event: string;
  at: number;
  /** That event was the customer's asking for help. */
  asked?: true;
  /** The last hold-back that was traced, so that the same one is not traced at every event. */
  said?: string;
}

export interface Journey {
  v: 1;
  /** Who it is, for draws; `null` if nobody said, and nothing is drawn. */
  visitor: string | null;
  /** Version of the rulebook whose truth is held; 0 before the first record. */
  book: number;
  /** Events folded so far. */
  events: number;
  /** Place of the last folded event in the journey's order. */
  last: Key | null;
  marks: Marks;
  /** Language of the last page that told one, for what is decided while nobody is there. */
  lang: string | null;
  facts: Facts;
  counters: readonly Counter[];
  stillness: Stillness;
  sequences: readonly Progress[];
  points: readonly Amount[];
  tags: readonly JourneyTag[];
  /** Minutes the site's clock was ahead of UTC at the last record. */
  zone: number;
  /** Ids of the rules that are true now. */
  truth: readonly string[];
  moments: readonly Moment[];
  ledger: Ledger;
}

/**
 * @param visitor id of the visitor; without it nothing is drawn: no holdout, no split
 * @returns the journey of a visitor nothing is known of
 */
export function newJourney(visitor: string | null = null): Journey {
  return {
    v: 1,
    visitor,
    book: 0,
    events: 0,
    last: null,
    marks: [],
    lang: null,
    facts: noFacts(),
    counters: [],
    stillness: noStillness(),
    sequences: [],
    points: [],
    tags: [],
    zone: 0,
    truth: [],
    moments: [],
    ledger: emptyLedger(),
  };
}
