/** Names the rules that had ceased to hold when an event came, because a window had passed or a visit was over. */
import { isClock } from '../../protocol/event.ts';
import { newTouched } from '../condition/touched.ts';
import type { View } from '../condition/view.ts';
import { beginsVisit } from '../facts/visit.ts';
import type { Timed } from '../journey/order.ts';
import type { LiveRule, Rulebook } from '../rulebook.ts';
import { fade } from './fade.ts';
import { foldEvent, NOTHING } from './fold-event.ts';
import type { Known } from './known.ts';

/**
 * The engine has no clock, so it learns of a time that has passed from the event that comes after it. Where that
 * event makes the rule true again, the rule would never seem to have been untrue in between, and would not fire.
 * @returns rules that were true after the last event, and were not any more just before this one
 */
export function lapsed(known: Known, one: Timed, zone: number, book: Rulebook): readonly LiveRule[] {
  const { truth, last, facts } = known;
  if (truth.length === 0 || last === null || last.at === one.at) return NONE;
  const newVisit = !isClock(one.tab) && beginsVisit(facts.visit, one.at);
  if (!newVisit && !truth.some((id) => book.byId.get(id)?.fades)) return NONE;
  const view = justBefore(known, one, newVisit, zone, book);
  if (view === known) return NONE;
  return truth.flatMap((id) => {
    const live = book.byId.get(id);
    return live && !live.when.test(view) ? [live] : [];
  });
}

const NONE: readonly LiveRule[] = [];

/** @returns the same object if time has let go of nothing */
function justBefore(known: Known, one: Timed, newVisit: boolean, zone: number, book: Rulebook): View {
  const { facts, counters, sequences, stillness, points } = known;
  const { tab, seq, at } = one;
  const runs = sequences.length > 0 || stillness.running.length > 0;
  if (newVisit || runs || (points.length > 0 && book.facts.includes('risk'))) {
    const nothing = { tab, seq, at, event: { tab, seq, at, name: NOTHING } };
    return { ...known, ...foldEvent(known, nothing, zone, book, newTouched<LiveRule>()) };
  }
  const left = counters.length > 0 ? fade(counters, at, false, book, newTouched<LiveRule>()) : counters;
  if (left === counters && !book.ages) return known;
  // What the clock adds extends no visit.
  const visit = isClock(tab) ? facts.visit : { ...facts.visit, last: at };
  return { ...known, zone, counters: left, facts: { ...facts, at, visit } };
}
