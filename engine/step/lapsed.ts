/** Names the rules that had ceased to hold when an event came, because a window had passed or a visit was over. */
import { isClock } from '../../protocol/event.ts';
import { newTouched } from '../condition/touched.ts';
import { beginsVisit } from '../facts/visit.ts';
import type { Timed } from '../journey/order.ts';
import type { LiveRule, Rulebook } from '../rulebook.ts';
import { foldEvent } from './fold-event.ts';
import type { Known } from './known.ts';

/** An event that is none: only its time counts. */
const NOTHING = '';

/**
 * The engine has no clock, so it learns of a time that has passed from the event that comes after it. Where that
 * event makes the rule true again, the rule would never seem to have been untrue in between, and would not fire.
 * @returns rules that were true after the last event, and were not any more just before this one
 */
export function lapsed(known: Known, one: Timed, zone: number, book: Rulebook): LiveRule[] {
  if (known.truth.length === 0 || !mayLapse(known, one, book)) return [];
  const { tab, seq, at } = one;
  const touched = newTouched<LiveRule>(undefined);
  const then = foldEvent(
    known,
    { tab, seq, at, event: { tab, seq, at, name: NOTHING } },
    zone,
    book,
    touched,
  );
  const view = { ...known, ...then };
  return touched.rules.filter(
    (live, place, all) =>
      all.indexOf(live) === place && known.truth.includes(live.rule.id) && !live.when.test(view),
  );
}

/** Only what an event may renew can have lapsed unseen: a visit, a count, a sequence, points, an age. */
function mayLapse({ facts, counters, sequences, points, last }: Known, one: Timed, book: Rulebook): boolean {
  const { event, at } = one;
  if (last === null || at === last.at) return false;
  if (book.ages) return true;
  if (!isClock(event.tab) && beginsVisit(facts.visit, at)) return true;
  if (sequences.length > 0 && book.sequencesOf.has(event.name)) return true;
  if (points.length > 0 && book.pointsOf.has(event.name)) return true;
  if (counters.length === 0) return false;
  return book.slotsOf(event).some(({ index, window }) => {
    const counter = window === undefined ? undefined : counters.find(({ slot }) => slot === index);
    return counter !== undefined && (counter.times[0] as number) < at - (window as number);
  });
}
