/** Names the rules that had ceased to hold when an event came, because a window had passed or a visit was over. */
import { isClock } from '../../protocol/event.ts';
import { newTouched } from '../condition/touched.ts';
import { beginsVisit } from '../facts/visit.ts';
import type { Timed } from '../journey/order.ts';
import type { LiveRule, Rulebook } from '../rulebook.ts';
import { foldEvent } from './fold-event.ts';
import type { Known } from './known.ts';

/** Name of an event that is none, and that no rule can ask for: only its time counts. */
const NOTHING = ' ';

/**
 * The engine has no clock, so it learns of a time that has passed from the event that comes after it. Where that
 * event makes the rule true again, the rule would never seem to have been untrue in between, and would not fire.
 * @returns rules that were true after the last event, and were not any more just before this one
 */
export function lapsed(known: Known, one: Timed, zone: number, book: Rulebook): LiveRule[] {
  if (known.truth.length === 0 || !mayLapse(known, one, book)) return [];
  const { tab, seq, at } = one;
  const nothing = { tab, seq, at, event: { tab, seq, at, name: NOTHING } };
  const view = { ...known, ...foldEvent(known, nothing, zone, book, newTouched<LiveRule>()) };
  return known.truth.flatMap((id) => {
    const live = book.byId.get(id);
    return live && !live.when.test(view) ? [live] : [];
  });
}

/** A look at everything that time alone can change; most events find nothing of it. */
function mayLapse(known: Known, { event, at }: Timed, book: Rulebook): boolean {
  const { facts, counters, sequences, stillness, points, last } = known;
  if (last === null || at === last.at) return false;
  if (book.ages || (!isClock(event.tab) && beginsVisit(facts.visit, at))) return true;
  if (sequences.length > 0 || stillness.running.length > 0) return true;
  if (points.length > 0 && book.facts.includes('risk')) return true;
  return counters.some(({ slot: index, times }) => {
    const window = book.slots[index]?.window;
    return window !== undefined && (times[0] as number) < at - window;
  });
}
