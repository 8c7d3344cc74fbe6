/** Folds one event into what the journey knows and remembers, and names the rules whose truth it may have changed. */

import type { JourneyEvent } from '../../protocol/event.ts';
import { withTime } from '../condition/counter.ts';
import { fadeSequences, foldSequences } from '../condition/sequence.ts';
import { foldStillness } from '../condition/silence.ts';
import { type Touched, touch } from '../condition/touched.ts';
import type { Facts } from '../facts/facts.ts';
import { foldFacts } from '../facts/fold.ts';
import type { Journey } from '../journey/journey.ts';
import type { Timed } from '../journey/order.ts';
import { foldPoints, totalOf } from '../risk/points.ts';
import type { LiveRule, Rulebook } from '../rulebook.ts';
import { fade } from './fade.ts';

/** Name of an event that is none, and that no rule can ask for: only its time counts. */
export const NOTHING = ' ';

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
  // An order told twice is counted nowhere, breaks no silence and adds no points: it did not happen again. Time passes.
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
  if (book.silences.byKey.size > 0) {
    const told = counts ? event : { ...event, name: NOTHING };
    stillness = withSilences(stillness, told, at, newVisit, book, touched);
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
