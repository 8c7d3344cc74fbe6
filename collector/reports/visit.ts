/** One visit as the reports know it, and two visits that turn out to be one. */
import { LIMITS } from '../../protocol/limits.ts';

export interface Visit {
  /** Times of its first and last event, epoch milliseconds. */
  began: number;
  ended: number;
  /** Furthest place in `STEPS`; -1 if none. */
  step: number;
  /** What went badly, what was decided and what became of it: each once, as the JSON of a list of words. */
  marks: string[];
  orders: number;
  /** Hundredths by currency. */
  spent: { [currency: string]: number };
  /** Time of the last order; 0 if none. */
  ordered: number;
  /** Checkout failures after it. */
  failures: number;
  /** The last one of the visit. */
  failed?: Failure;
  /** When each rule was first shown and acted upon, by its id, epoch milliseconds. */
  first: { shown: Times; acted: Times };
}

export interface Times {
  [rule: string]: number;
}

export interface Failure {
  at: number;
  reason: string;
  code?: string;
  page?: string;
}

/** Pages invent reasons and codes: one visit has at most this many. */
const MOST_MARKS = 100;

export function newVisit(at: number): Visit {
  return {
    began: at,
    ended: at,
    step: -1,
    marks: [],
    orders: 0,
    spent: {},
    ordered: 0,
    failures: 0,
    first: { shown: {}, acted: {} },
  };
}

export function mark(visit: Visit, ...words: readonly (string | undefined)[]): void {
  const text = JSON.stringify(words.filter((word) => word !== undefined));
  if (visit.marks.length < MOST_MARKS && !visit.marks.includes(text)) visit.marks.push(text);
}

/** @param rule of one that did decide for this visitor, so that there are few */
export function markFirst(visit: Visit, what: 'shown' | 'acted', rule: string, at: number): void {
  const times = visit.first[what];
  times[rule] = Math.min(at, times[rule] ?? at);
}

/**
 * Finds the visit an event belongs to; one that came late may join two.
 * @param visits of one visitor, in their order; changed in place
 */
export function visitAt(visits: Visit[], at: number): Visit {
  const gap = LIMITS.visitGap;
  const near = visits.filter(({ began, ended }) => at >= began - gap && at <= ended + gap);
  const visit = near[0] ?? newVisit(at);
  for (const other of near.slice(1)) join(visit, other);
  visit.began = Math.min(visit.began, at);
  visit.ended = Math.max(visit.ended, at);
  const others = visits.filter((one) => !near.includes(one));
  visits.splice(0, visits.length, ...others, visit);
  visits.sort((a, b) => a.began - b.began);
  return visit;
}

function join(visit: Visit, later: Visit): void {
  visit.ended = Math.max(visit.ended, later.ended);
  visit.step = Math.max(visit.step, later.step);
  visit.marks = [...new Set([...visit.marks, ...later.marks])].slice(0, MOST_MARKS);
  visit.orders += later.orders;
  for (const [currency, sum] of Object.entries(later.spent)) {
    visit.spent[currency] = (visit.spent[currency] ?? 0) + sum;
  }
  visit.failures = later.ordered ? later.failures : visit.failures + later.failures;
  visit.ordered = Math.max(visit.ordered, later.ordered);
  if (later.failed) visit.failed = later.failed;
  for (const what of ['shown', 'acted'] as const) {
    for (const [rule, at] of Object.entries(later.first[what])) markFirst(visit, what, rule, at);
  }
}
