/** Folds one event into what the journey knows and remembers, and names the rules whose truth it may have changed. */
import { type Counter, withTime } from '../condition/counter.ts';
import { fadeSequences, foldSequences } from '../condition/sequence.ts';
import { foldStillness } from '../condition/silence.ts';
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
    book.slotsOf(event, ({ index, keep }) => {
      counters = withTime(counters, index, at, keep);
      touch(book.bySlot[index], touched);
    });
  }

  if (book.sequences.length > 0) {
    const changed = (index: number) => touch(book.bySequence[index], touched);
    const { sequences: all } = book;
    if (sequences.length > 0) sequences = fadeSequences(sequences, at, newVisit, all, changed);
    const listening = counts && book.sequencesOf.get(counts);
    if (listening) sequences = foldSequences(sequences, event, at, listening, changed);
  }

  if (counts && book.silences.byKey.size > 0) {
    const changed = (key: string) => {
      for (const live of book.bySilence.get(key) ?? []) touched.rules.push(live);
    };
    stillness = foldStillness(stillness, event, at, newVisit, book.silences, changed);
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
  const from = ({ slot: index }: Counter) => {
    const slot = book.slots[index];
    if (!slot || (slot.perVisit && newVisit)) return Number.POSITIVE_INFINITY;
    return at - (slot.window ?? Number.POSITIVE_INFINITY);
  };
  let fades = false;
  for (const counter of counters) if ((counter.times[0] as number) < from(counter)) fades = true;
  if (!fades) return counters;
  return counters.flatMap((counter) => {
    const times = counter.times.filter((time) => time >= from(counter));
    if (times.length === counter.times.length) return counter;
    touch(book.bySlot[counter.slot], touched);
    return times.length > 0 ? { slot: counter.slot, times } : [];
  });
}

function withRisk(facts: Facts, risk: number): Facts {
  return facts.risk === risk ? facts : { ...facts, risk };
}

/** @returns the time of the last event on the site's clock, `undefined` before the first */
function localOf({ at }: Facts, zone: number): number | undefined {
  return at > 0 ? at + zone * 60_000 : undefined;
}
