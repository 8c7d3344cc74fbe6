/** A glance before a moment is imagined in full: with it counted, would any rule that counts it become true? */
import type { JourneyEvent } from '../../protocol/event.ts';
import { withTime } from '../condition/counter.ts';
import type { LiveRule, Rulebook } from '../rulebook.ts';
import type { Known } from './known.ts';

/**
 * @param event at the time of the last one, so that nothing but counts can change
 * @param counting the rules that count it
 */
export function mayBecomeTrue(
  known: Known,
  event: JourneyEvent,
  counting: readonly LiveRule[],
  book: Rulebook,
): boolean {
  let { counters } = known;
  for (const { index, keep } of book.slotsOf(event)) counters = withTime(counters, index, event.at, keep);
  const then = { ...known, counters };
  return counting.some(({ rule, when }) => when.test(then) && !known.truth.includes(rule.id));
}
