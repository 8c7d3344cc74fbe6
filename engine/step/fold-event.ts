/** Folds one event into what the journey knows and remembers, and names the rules whose truth it may have changed. */

import type { JourneyEvent } from '../../protocol/event.ts';
import { type Counter, withTime } from '../condition/counter.ts';
import { fadeSequences, foldSequences } from '../condition/sequence.ts';
import { foldStillness } from '../condition/silence.ts';
import type { Slot } from '../condition/slot.ts';
import { type Touched, touch } from '../condition/touched.ts';
import type { Facts } from '../facts/facts.ts';
import { foldFacts } from '../facts/fold.ts';
import type { Journey } from '../journey/journey.ts';
import type { Timed } from '../journey/order.ts';
import { foldPoints, totalOf } from '../risk/points.ts';
import type { LiveRule, Rulebook } from '../rulebook.ts';

/** What follows from the events alone, in their order. */
export type State = Pick<Journey, 'facts' | 'counters' | 'stillness' | 'sequences' | 'points' | 'zone'>;

/**
 * @param zone minutes the site's clock is ahead of UTC
 * @returns the state after the event; what went in is left as it was
 */
export function foldEvent(
  state: State,
  { event, at }: Timed,
  zone: number,
  book: Rulebook,
  touched: Touched<LiveRule>,
): State {
  const { facts: known, newVisit, repeated } = foldFacts(state.facts, event, at, book.custom);
  // An order told twice is counted nowhere, breaks no silence and adds no points: it did not happen again.
  const counts = repeated ? undefined : event.name;

  let { counters, sequences, stillness, points } = state;
  if (counters.length > 0) counters = fade(counters, at, newVisit, book, touched);
  if (counts) {
    for (const { index, keep } of book.slotsOf(event)) {
      counters = withTime(counters, index, at, keep);
      touch(book.bySlot[index], touched);
    }
  }

  // Functions made only where they are asked for: they hold on to everything here, for every event.
  if (book.sequences.length > 0)
    sequences = withSequences(sequences, counts, event, at, newVisit, book, touched);
  if (counts && book.silences.byKey.size > 0) {
    stillness = withSilences(stillness, event, at, newVisit, book, touched);
  }

  let facts = known;
  if (book.points.length > 0) {
    points = foldPoints(points, event, at, book.points, counts ? book.pointsOf.get(counts) : undefined);
    facts = withRisk(known, totalOf(points, book.points, at));
  }

  for (const watch of book.watches) watch.touch(state.facts, facts, touched);
  book.scheduled.touch(localOf(state.facts, state.zone), at + zone * 60_000, touched.rules);
  if (touched.stirred) book.addHeld(facts, counters, touched.rules);
  return { facts, counters, stillness, sequences, points, zone };
}

/** Lets go of times that left their window, and of visits that ended. */
function fade(
  counters: readonly Counter[],
  at: number,
  newVisit: boolean,
  book: Rulebook,
  touched: Touched<LiveRule>,
): readonly Counter[] {
  let fades = false;
  for (const { slot, times } of counters) {
    if ((times[0] as number) < startOf(book.slots[slot], at, newVisit)) fades = true;
  }
  return fades ? faded(counters, at, newVisit, book, touched) : counters;
}

function faded(
  counters: readonly Counter[],
  at: number,
  newVisit: boolean,
  book: Rulebook,
  touched: Touched<LiveRule>,
): readonly Counter[] {
  return counters.flatMap((counter) => {
    const start = startOf(book.slots[counter.slot], at, newVisit);
    const times = counter.times.filter((time) => time >= start);
    if (times.length === counter.times.length) return counter;
    touch(book.bySlot[counter.slot], touched);
    return times.length > 0 ? { slot: counter.slot, times } : [];
  });
}

/** @returns the time from which on the slot still counts */
function startOf(slot: Slot | undefined, at: number, newVisit: boolean): number {
  if (!slot || (slot.perVisit && newVisit)) return Number.POSITIVE_INFINITY;
  return slot.window === undefined ? Number.NEGATIVE_INFINITY : at - slot.window;
}

function withSequences(
  before: State['sequences'],
  counts: string | undefined,
  event: JourneyEvent,
  at: number,
  newVisit: boolean,
  book: Rulebook,
  touched: Touched<LiveRule>,
): State['sequences'] {
  const changed = (index: number) => touch(book.bySequence[index], touched);
  const { sequences: all, sequencesOf } = book;
  const after = before.length > 0 ? fadeSequences(before, at, newVisit, all, changed) : before;
  const listening = counts && sequencesOf.get(counts);
  return listening ? foldSequences(after, event, at, listening, changed) : after;
}

function withSilences(
  before: State['stillness'],
  event: JourneyEvent,
  at: number,
  newVisit: boolean,
  book: Rulebook,
  touched: Touched<LiveRule>,
): State['stillness'] {
  return foldStillness(before, event, at, newVisit, book.silences, (key) => {
    for (const live of book.bySilence.get(key) ?? []) touched.rules.push(live);
  });
}

function withRisk(facts: Facts, risk: number): Facts {
  return facts.risk === risk ? facts : { ...facts, risk };
}

/** @returns the time of the last event on the site's clock, `undefined` before the first */
function localOf({ at }: Facts, zone: number): number | undefined {
  return at > 0 ? at + zone * 60_000 : undefined;
}
