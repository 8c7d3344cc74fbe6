/** In: counts, and the time of an event. Out: the counts without the times that left their window, and without those of visits that ended. */
import type { Counter } from '../condition/counter.ts';
import type { Slot } from '../condition/slot.ts';
import { type Touched, touch } from '../condition/touched.ts';
import type { LiveRule, Rulebook } from '../rulebook.ts';

/** @param touched gets the rules that ask for what faded. @returns the same list if nothing did */
export function fade(
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
