/** The plain evaluator: a condition looked at anew, from the whole history, without index, counters or memory. */
import { noFacts } from '../../../engine/facts/facts.ts';
import { foldFacts } from '../../../engine/facts/fold.ts';
import { readerOf } from '../../../engine/facts/read-fact.ts';
import type { JourneyTag } from '../../../engine/tags/journey-tag.ts';
import {
  type Comparison,
  type Condition,
  type DidCondition,
  type EventPattern,
  type ScheduleCondition,
  type SequenceCondition,
  type SilenceCondition,
  WEEKDAYS,
} from '../../../protocol/condition.ts';
import type { JourneyEvent } from '../../../protocol/event.ts';
import { ZONE } from './live.ts';
import { CUSTOM, POINTS, SEGMENTS } from './worlds.ts';

/** What conditions and comparisons look at of a tag. */
export type PlainTag = Pick<JourneyTag, 'name' | 'rule' | 'state' | 'until'>;

const SECONDS: { readonly [unit: string]: number } = { s: 1, m: 60, h: 3_600, d: 86_400 };

/**
 * @param past in order
 * @param tags as they are now; plain-tags.ts says what becomes of them
 */
export function holds(when: Condition, past: JourneyEvent[], tags: readonly PlainTag[]): boolean {
  const inside = (part: Condition) => holds(part, past, tags);
  if ('all' in when) return when.all.every(inside);
  if ('any' in when) return when.any.some(inside);
  if ('none' in when) return !when.none.some(inside);
  if ('silence' in when) return still(when, past);
  if ('did' in when) return often(count(when, past), when.times ?? 1);
  if ('sequence' in when) return inOrder(when, past);
  if ('schedule' in when) return isOpen(when, past);
  if ('segment' in when) return inside(SEGMENTS.find(({ id }) => id === when.segment)?.when as Condition);
  if ('tag' in when) {
    const wanted = [when.is ?? ['open', 'shown']].flat();
    return tags.some(({ name, state }) => name === when.tag && wanted.includes(state));
  }
  if (when.fact === 'risk') return compares(when, risk(past));
  let facts = noFacts();
  for (const event of past) facts = foldFacts(facts, event, event.at, CUSTOM).facts;
  return compares(when, readerOf(when.fact).read(facts));
}

/** Every pair of a first and a last event is tried, and what lies between them. */
function inOrder({ sequence, without = [], within }: SequenceCondition, past: JourneyEvent[]): boolean {
  const [first, ...rest] = sequence as [EventPattern, ...EventPattern[]];
  const last = rest.pop() as EventPattern;
  const events = happened(past);
  const from = since(within, past);
  return events.some((begin, start) => {
    if (begin.at < from || !fits(first, begin)) return false;
    return events.some((end, stop) => {
      if (stop <= start || !fits(last, end)) return false;
      const between = events.slice(start + 1, stop);
      let done = 0;
      for (const event of between) if (rest[done] && fits(rest[done] as EventPattern, event)) done++;
      return done === rest.length && !between.some((event) => without.some((one) => fits(one, event)));
    });
  });
}

/** In the hours of today, or of the night that began yesterday. */
function isOpen({ schedule }: ScheduleCondition, past: JourneyEvent[]): boolean {
  const { days, from = '00:00', to = '24:00', since: first = '0000', until = '9999' } = schedule;
  const local = (past.at(-1) as JourneyEvent).at + ZONE * 60_000;
  return [0, 1].some((ago) => {
    const midnight = new Date(local - ago * 86_400_000).setUTCHours(0, 0, 0, 0);
    const date = new Date(midnight).toISOString().slice(0, 10);
    const day = WEEKDAYS[(new Date(midnight).getUTCDay() + 6) % 7] as (typeof WEEKDAYS)[number];
    const begins = midnight + clock(from);
    const ends = midnight + clock(to) + (to < from ? 86_400_000 : 0);
    const onDay = date >= first && date <= until && (days?.includes(day) ?? true);
    return onDay && local >= begins && local < ends;
  });
}

function clock(time: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return (hours * 60 + minutes) * 60_000;
}

function risk(past: JourneyEvent[]): number {
  const counted = new Set(happened(past));
  const now = (past.at(-1) as JourneyEvent).at;
  let sum = 0;
  for (const row of POINTS) {
    let amount = 0;
    let changed = 0;
    const left = (at: number) => amount * 2 ** ((changed - at) / ms(row.fades));
    for (const event of past) {
      if (counted.has(event) && fits(row, event)) {
        amount = left(event.at) + row.points;
        changed = event.at;
      } else if (Math.abs(left(event.at)) < 0.05) amount = 0;
    }
    sum += left(now);
  }
  return Math.min(100, Math.max(0, Math.round(sum * 10) / 10));
}

export function fits({ did, where = [] }: EventPattern, { name, params }: JourneyEvent): boolean {
  const value = (param: string) => (params && Object.hasOwn(params, param) ? params[param] : undefined);
  return name === did && where.every((leaf) => compares(leaf, value(leaf.param)));
}

/** @returns the events without orders that were told before */
export function happened(past: JourneyEvent[]): JourneyEvent[] {
  const orders = new Set<unknown>();
  return past.filter(({ name, params }) => {
    const order = name === 'purchase' ? params?.['transaction_id'] : undefined;
    const known = orders.has(order);
    if (order !== undefined) orders.add(order);
    return !known;
  });
}

/** @returns when a window or the visit that is now began, 0 for ever */
function since(within: string | undefined, past: JourneyEvent[]): number {
  if (within === undefined) return 0;
  if (within !== 'visit') return (past.at(-1) as JourneyEvent).at - ms(within);
  let began = 0;
  let before = Number.NEGATIVE_INFINITY;
  for (const { tab, at } of past) {
    if (tab === '@clock') continue;
    if (at - before > 30 * 60_000) began = at;
    before = at;
  }
  return began;
}

export function ms(time: string): number {
  return Number(time.slice(0, -1)) * (SECONDS[time.slice(-1)] as number) * 1_000;
}

function count(condition: DidCondition, past: JourneyEvent[]): number {
  const from = since(condition.within, past);
  return happened(past).filter((event) => event.at >= from && fits(condition, event)).length;
}

/** From every event anew: the last `after` of the time that counts, and what the tabs saw since. */
function still({ silence, after, for: length, time }: SilenceCondition, past: JourneyEvent[]): boolean {
  const seen = new Map<string, { ms: number; at: number }>();
  const orders = new Set<unknown>();
  let since: number | undefined;
  let looked = 0;
  let before = Number.NEGATIVE_INFINITY;
  for (const { tab, name, at, visible, params } of past) {
    const clock = tab === '@clock';
    if (!clock && at - before > 30 * 60_000 && time !== 'wall') since = undefined;
    if (!clock) before = at;
    const order = name === 'purchase' ? params?.['transaction_id'] : undefined;
    // An order told twice did not happen again; the time it tells of has passed all the same.
    const again = order !== undefined && orders.has(order);
    if (order !== undefined) orders.add(order);
    const known = seen.get(tab);
    const more = Math.max(0, (visible ?? 0) - (known?.ms ?? 0));
    if (visible !== undefined) seen.set(tab, { ms: (known?.ms ?? 0) + more, at });
    if (name === after && !again) {
      since = at;
      looked = 0;
    } else if (silence.includes(name) && !again) since = undefined;
    else if (since !== undefined) looked += known && known.at >= since ? more : Math.min(more, at - since);
  }
  if (since === undefined) return false;
  const now = (past.at(-1) as JourneyEvent).at;
  const needs = Number(length.slice(0, -1)) * (SECONDS[length.slice(-1)] as number) * 1_000;
  return (time === 'wall' ? now - since : looked) >= needs;
}

function often(found: number, times: NonNullable<DidCondition['times']>): boolean {
  return typeof times === 'number' ? found >= times : compares(times, found);
}

function compares(test: Comparison, value: unknown): boolean {
  const known = value !== undefined && value !== null;
  if (test.is !== undefined) return value === test.is;
  if (test.isNot !== undefined) return value !== test.isNot;
  if (test.in) return (test.in as unknown[]).includes(value);
  if (test.exists !== undefined) return known === test.exists;
  if (test.matches !== undefined) return typeof value === 'string' && new RegExp(test.matches).test(value);
  if (test.startsWith !== undefined) return typeof value === 'string' && value.startsWith(test.startsWith);
  if (test.contains !== undefined) {
    return (
      (typeof value === 'string' || Array.isArray(value)) &&
      (value as string).includes(test.contains as string)
    );
  }
  if (typeof value !== 'number') return false;
  if (test.above !== undefined) return value > test.above;
  if (test.atLeast !== undefined) return value >= test.atLeast;
  if (test.below !== undefined) return value < test.below;
  if (test.atMost !== undefined) return value <= test.atMost;
  const [low, high] = test.between as [number, number];
  return low <= value && value <= high;
}
