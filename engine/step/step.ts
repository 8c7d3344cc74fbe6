/** One record in, the journey after it and what to do now out. No clock, no randomness, no I/O. */
import { eventId, type JourneyEvent } from '../../protocol/event.ts';
import { HELP_REQUESTED } from '../../protocol/event-names.ts';
import type { Armed, Decision } from '../../protocol/intervention.ts';
import { LIMITS } from '../../protocol/limits.ts';
import type { JourneyRecord, RecordContext } from '../../protocol/record.ts';
import type { TraceEntry } from '../../protocol/trace.ts';
import { arbitrate } from '../arbiter/arbitrate.ts';
import { claim } from '../arbiter/claim.ts';
import { disarm } from '../arbiter/disarm.ts';
import type { Now } from '../arbiter/now.ts';
import { foldOutcome } from '../arbiter/outcome.ts';
import { isShown } from '../arbiter/shown-rule.ts';
import { takeBack } from '../arbiter/take-back.ts';
import { closeMoment, type Draft, draftOf, finish, isTrue, openMoment } from '../journey/draft.ts';
import type { Journey } from '../journey/journey.ts';
import type { Ledger } from '../journey/ledger.ts';
import { isSeen, type Marks, markOf, withSeen } from '../journey/marks.ts';
import { compareKeys, fillsGap, inOrder, type Key, type Timed } from '../journey/order.ts';
import type { LiveRule, Rulebook } from '../rulebook.ts';
import { arm, mayArm } from './arm.ts';
import { armed } from './armed.ts';
import { learn } from './learn.ts';
import { refold } from './refold.ts';
import { traceTags } from './trace-tags.ts';
import { waiting } from './waiting.ts';
import { nextDue, wakeAfter } from './wake.ts';

const NONE: readonly Timed[] = [];

export interface Step {
  journey: Journey;
  /** Everything that waits to be shown, best first. */
  decisions: Decision[];
  /** Sent ahead, to be shown if their moment comes. */
  armed: Armed[];
  /** Visible milliseconds after which the page should send a `pulse`. */
  wakeAfter: number | undefined;
  /** Event time at which the collector must look again: a silence by the clock, or the end of the visit. */
  due: number | undefined;
  /** Why: one entry for each decision, hold-back, decision taken back and answer newly sent ahead in this record. */
  trace: TraceEntry[];
}

/**
 * Folds a record into a journey and decides.
 *
 * Events seen before are ignored. Events older than two minutes, or before one already folded by more
 * than the network's jitter, are late: the facts are folded again in order, nothing is decided.
 * @param history events of all earlier records in any order; must be given when `needsHistory` says so
 * @throws TypeError if the history is needed and missing
 */
export function step(
  journey: Journey,
  record: JourneyRecord,
  book: Rulebook,
  history?: readonly JourneyEvent[],
): Step {
  const draft = draftOf(journey);
  const timed = inOrder(unseen(journey, record.events), journey.marks);
  const behind = misplaced(timed, journey);
  const past = () => {
    if (!history) throw new TypeError('this record needs the history of its journey; ask needsHistory first');
    return history;
  };

  for (const { tab, seq, at } of timed) draft.marks = withSeen(draft.marks, tab, seq, at);
  if (journey.book !== book.version) adopt(draft, record, book, journey.events > 0 ? past() : []);
  if (behind.length > 0) insert(draft, behind, past(), record, book);
  for (const one of timed)
    if (behind.length === 0 || !behind.includes(one)) advance(draft, one, record, book);

  draft.events += timed.length;
  if (timed.length > 0 && mayArm(draft, book) && isAttended(draft, record)) {
    arm(draft, book, (imagined, event) => {
      const { tab, seq, at } = event;
      advance(imagined, { tab, seq, at, event }, { ...record, received: at }, book);
    });
  }
  const after = finish(draft);
  const { received, context } = record;
  return {
    journey: after,
    decisions: waiting(after, received, context.off),
    armed: armed(after, received, context.off),
    wakeAfter: context.origin === 'tag' && !context.bot ? wakeAfter(after, book, context.mode) : undefined,
    due: nextDue(after, book)?.at,
    trace: draft.trace,
  };
}

/** @returns true if `step` must be given the events of the earlier records */
export function needsHistory(journey: Journey, record: JourneyRecord, bookVersion: number): boolean {
  if (journey.events === 0) return false;
  if (journey.book !== bookVersion) return true;
  return misplaced(inOrder(unseen(journey, record.events), journey.marks), journey).length > 0;
}

/** @returns the events this journey has not seen, each once */
export function unseen<E extends { tab: string; seq: number }>(
  journey: Pick<Journey, 'marks'>,
  events: readonly E[],
): E[] {
  const [only] = events;
  if (only && events.length === 1) return isSeen(journey.marks, only.tab, only.seq) ? [] : [only];
  const ids = new Set<string>();
  return events.filter((event) => {
    const id = eventId(event);
    if (ids.has(id) || isSeen(journey.marks, event.tab, event.seq)) return false;
    ids.add(id);
    return true;
  });
}

/** @returns the highest sequence number seen of a tab or source, 0 if there is none */
export function lastSeq(journey: Pick<Journey, 'marks'>, tab: string): number {
  return markOf(journey.marks, tab)?.max ?? 0;
}

/** Somebody is looking, and the last thing they did has just happened. */
function isAttended({ last }: Draft, { context, received }: JourneyRecord): boolean {
  return context.origin === 'tag' && !context.bot && last !== null && received - last.at <= LIMITS.lateAfter;
}

/** @returns the events that do not simply follow the last folded one */
function misplaced(timed: readonly Timed[], { last, marks }: Journey): readonly Timed[] {
  if (last === null) return NONE;
  const [only] = timed;
  if (only && timed.length === 1) return precedes(only, last, marks) ? timed : NONE;
  return misplacedOf(timed, last, marks);
}

function misplacedOf(timed: readonly Timed[], last: Key, marks: Marks): readonly Timed[] {
  const behind = timed.filter((one) => precedes(one, last, marks));
  // What fills a gap can push its successors later than other events of this batch: sort all of it anew.
  return behind.some(({ at }) => at > last.at) ? timed : behind;
}

function precedes(one: Timed, last: Key, marks: Marks): boolean {
  return compareKeys(one, last) < 0 || fillsGap(one, marks);
}

/** The first record under another rulebook: its truth at this point, nothing decided (decision 8). */
function adopt(
  draft: Draft,
  { context }: JourneyRecord,
  book: Rulebook,
  history: readonly JourneyEvent[],
): void {
  draft.book = book.version;
  const now = { event: '', at: draft.last?.at ?? 0 };
  if (history.length > 0) restate(draft, history, book, context, now);
  else draft.truth = [];
  draft.moments = draft.moments.filter(({ rule }) => isTrue(draft, rule));
  takeBack(draft, book, context, now);
}

/** Events that belong before the last folded one: everything is folded again (decision 2). */
function insert(
  draft: Draft,
  behind: readonly Timed[],
  history: readonly JourneyEvent[],
  { received, context }: JourneyRecord,
  book: Rulebook,
): void {
  const end = Math.max(draft.last?.at ?? 0, ...behind.map(({ at }) => at));
  const answers =
    context.origin === 'tag' &&
    !context.bot &&
    behind.every(({ at }) => end - at <= LIMITS.jitter && received - at <= LIMITS.lateAfter);
  const asked = behind.some(({ event }) => event.name === HELP_REQUESTED);
  const now = { event: eventId(behind[0] as Timed), at: end, asked };
  const before = draft.facts.cart;
  const turned = restate(draft, [...history, ...behind.map(({ event }) => event)], book, context, now);
  turn(draft, turned, now, answers);
  for (const { event, at } of behind) {
    disarm(draft, event, before, at);
    claim(draft, event, book, context, { event: eventId(event), at }, false);
    draft.ledger = foldOutcome(draft.ledger, event, at, draft.facts.visit.start);
  }
  takeBack(draft, book, context, now);
  if (answers) arbitrate(draft, book, context, now);
}

/** @returns the rules whose truth is another now */
function restate(
  draft: Draft,
  events: readonly JourneyEvent[],
  book: Rulebook,
  { zone = 0, bot }: RecordContext,
  now: Now,
): readonly LiveRule[] {
  const { tags, truth } = draft;
  Object.assign(draft, refold(events, book, zone, !bot));
  traceTags(draft, book, now)(tags, draft.tags);
  const was = new Set(truth);
  const is = new Set(draft.truth);
  return book.rules.filter(({ rule: { id } }) => was.has(id) !== is.has(id));
}

function advance(draft: Draft, one: Timed, { received, context }: JourneyRecord, book: Rulebook): void {
  const { ledger: known, facts: before } = draft;
  const told: Now = { event: eventId(one), at: one.at, asked: one.event.name === HELP_REQUESTED };
  const onTags = context.bot || !book.tags ? undefined : traceTags(draft, book, told);
  const turned = learn(draft, one, context.zone ?? 0, book, onTags);
  draft.lang = context.lang ?? draft.lang;
  disarm(draft, one.event, before.cart, one.at);
  draft.ledger = foldOutcome(draft.ledger, one.event, one.at, draft.facts.visit.start);

  const late = context.origin === 'tag' && received - one.at > LIMITS.lateAfter;
  const answers = !late && !context.bot;
  const now = { ...told, instead: justFailed(known, draft.ledger) };
  turn(draft, turned, now, answers);
  claim(draft, one.event, book, context, now, answers);
  takeBack(draft, book, context, now);
  if (answers) arbitrate(draft, book, context, now);
}

/**
 * A rule fires when it *becomes* true (design, decision 5); one that stops being true has nothing more to say.
 * @param opens false for late events: the truth moves, but nothing is answered
 */
function turn(draft: Draft, turned: readonly LiveRule[], { event, at, asked }: Now, opens: boolean): void {
  for (const live of turned) {
    const rule = live.rule.id;
    if (!isTrue(draft, rule)) closeMoment(draft, rule);
    // What waits already answers a rule that lapsed and is true again.
    else if (opens && isShown(live) && !draft.ledger.pending.some((one) => one.rule === rule))
      openMoment(draft, { rule, event, at, ...(asked && { asked }) });
  }
}

/** @returns the rule whose decision the event said could not be shown */
function justFailed(before: Ledger, { decisions }: Ledger): string | undefined {
  if (before.decisions === decisions) return undefined;
  const failed = decisions.find(
    ({ state }, place) => state === 'failed' && before.decisions[place]?.state !== 'failed',
  );
  return failed?.rule;
}
