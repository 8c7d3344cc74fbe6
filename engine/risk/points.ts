/** The points of a rulebook: what each row adds when its event comes, how it fades, and what all come to. */
import { parseDuration } from '../../protocol/duration.ts';
import type { JourneyEvent } from '../../protocol/event.ts';
import type { Points } from '../../protocol/rule.ts';
import type { RiskPart } from '../../protocol/trace.ts';
import { type EventTest, eventTest } from '../condition/event-test.ts';
import type { Amount } from './amount.ts';

export interface PointsRow extends EventTest {
  /** Its place in the rulebook; a journey's amounts go by it. */
  readonly index: number;
  readonly name: string;
  readonly points: number;
  /** Milliseconds of event time in which half of it is gone. */
  readonly halfLife: number;
}

/** Less than this is forgotten. */
const LEAST = 0.05;
/** Parts that a trace names. */
const NAMED = 8;

export function pointsRows(points: readonly Points[]): PointsRow[] {
  return points.map((row, index) => ({
    ...eventTest(row),
    index,
    name: row.name,
    points: row.points,
    halfLife: parseDuration(row.fades) ?? Number.POSITIVE_INFINITY,
  }));
}

/**
 * @param at effective event time
 * @param listening the rows that ask for events of this name
 * @returns the amounts after the event; the same list if it adds nothing and nothing is forgotten
 */
export function foldPoints(
  before: readonly Amount[],
  event: JourneyEvent,
  at: number,
  rows: readonly PointsRow[],
  listening: readonly PointsRow[] | undefined,
): readonly Amount[] {
  let after = before;
  for (const row of listening ?? []) {
    if (!row.fits(event)) continue;
    const known = after.find((one) => one.row === row.index);
    const amount = (known ? leftOf(known, rows, at) : 0) + row.points;
    const next = { row: row.index, amount, at };
    after = known ? after.map((one) => (one === known ? next : one)) : [...after, next];
  }
  const lasts = (one: Amount) => Math.abs(leftOf(one, rows, at)) >= LEAST;
  return after.every(lasts) ? after : after.filter(lasts);
}

/** @returns 0 to 100, with one decimal */
export function totalOf(amounts: readonly Amount[], rows: readonly PointsRow[], at: number): number {
  let sum = 0;
  for (const one of amounts) sum += leftOf(one, rows, at);
  return Math.min(100, Math.max(0, tenths(sum)));
}

/** @returns what the risk is made of, the biggest first, at most eight */
export function partsOf(amounts: readonly Amount[], rows: readonly PointsRow[], at: number): RiskPart[] {
  return amounts
    .map((one) => ({ name: rows[one.row]?.name ?? '', points: tenths(leftOf(one, rows, at)) }))
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, NAMED);
}

function leftOf({ row, amount, at }: Amount, rows: readonly PointsRow[], now: number): number {
  return amount * 2 ** ((at - now) / (rows[row]?.halfLife ?? 1));
}

function tenths(points: number): number {
  return Math.round(points * 10) / 10;
}
