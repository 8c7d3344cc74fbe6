/** Folds one event into facts and counters, and names the rules whose truth it may have changed. */
import { type Counter, withTime } from '../condition/counter.ts';
import { foldStillness, type Stillness } from '../condition/silence.ts';
import type { Facts } from '../facts/facts.ts';
import { foldFacts } from '../facts/fold.ts';
import type { Timed } from '../journey/order.ts';
import type { LiveRule, Rulebook } from '../rulebook.ts';

export interface State {
  facts: Facts;
  counters: readonly Counter[];
  stillness: Stillness;
}

/** @returns the state after the event; what went in is left as it was */
export function foldEvent(state: State, { event, at }: Timed, book: Rulebook, touched: Set<LiveRule>): State {
  const { facts, newVisit, repeated } = foldFacts(state.facts, event, at, book.custom);
  let counters = state.counters;
  if (counters.length > 0) counters = fade(counters, at, newVisit, book, touched);
  const slots = repeated ? undefined : book.slotsOf.get(event.name);
  if (slots) {
    for (const { index, keep, counts } of slots) {
      if (!counts(event)) continue;
      counters = withTime(counters, index, at, keep);
      touch(index, book, touched);
    }
  }
  let { stillness } = state;
  // An order told twice breaks no silence and begins none: it did not happen again.
  if (book.silences.byKey.size > 0 && !repeated) {
    stillness = foldStillness(stillness, event, at, newVisit, book.silences, (key) => {
      for (const live of book.bySilence.get(key) ?? []) touched.add(live);
    });
  }
  for (const watch of book.watches) watch.touch(state.facts, facts, touched);
  return { facts, counters, stillness };
}

/** Lets go of times that left their window, and of visits that ended. */
function fade(
  counters: readonly Counter[],
  at: number,
  newVisit: boolean,
  book: Rulebook,
  touched: Set<LiveRule>,
): readonly Counter[] {
  const from = ({ slot: index }: Counter) => {
    const slot = book.slots[index];
    if (!slot || (slot.perVisit && newVisit)) return Number.POSITIVE_INFINITY;
    return slot.window === undefined ? Number.NEGATIVE_INFINITY : at - slot.window;
  };
  if (counters.every((counter) => (counter.times[0] as number) >= from(counter))) return counters;
  return counters.flatMap((counter) => {
    const times = counter.times.filter((time) => time >= from(counter));
    if (times.length === counter.times.length) return counter;
    touch(counter.slot, book, touched);
    return times.length > 0 ? { slot: counter.slot, times } : [];
  });
}

function touch(slot: number, book: Rulebook, touched: Set<LiveRule>): void {
  const rules = book.bySlot[slot];
  if (rules) for (const live of rules) touched.add(live);
}
