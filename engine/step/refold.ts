/** Folds a whole history again, in order: what the journey knows at its end. Decides nothing. */
import type { JourneyEvent } from '../../protocol/event.ts';
import { noStillness } from '../condition/silence.ts';
import { noFacts } from '../facts/facts.ts';
import type { Journey } from '../journey/journey.ts';
import { inOrder } from '../journey/order.ts';
import type { LiveRule, Rulebook } from '../rulebook.ts';
import { foldEvent, type State } from './fold-event.ts';

export type Refolded = Pick<Journey, 'facts' | 'counters' | 'stillness' | 'last'>;

export function refold(events: readonly JourneyEvent[], book: Rulebook): Refolded {
  let state: State = { facts: noFacts(), counters: [], stillness: noStillness() };
  const ignored = new Set<LiveRule>();
  const timed = inOrder(events, []);
  for (const one of timed) state = foldEvent(state, one, book, ignored);
  const end = timed.at(-1);
  return { ...state, last: end ? { at: end.at, tab: end.tab, seq: end.seq } : null };
}
