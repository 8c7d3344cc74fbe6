/** Folds a whole history again, in order: what the journey knows at its end. Decides nothing. */
import type { JourneyEvent } from '../../protocol/event.ts';
import { newJourney } from '../journey/journey.ts';
import { inOrder } from '../journey/order.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Known } from './known.ts';
import { learn } from './learn.ts';

/**
 * @param zone minutes the site's clock is ahead of UTC now; what was scheduled before decides nothing any more
 * @param tags false where there are to be none, as for bots
 */
export function refold(events: readonly JourneyEvent[], book: Rulebook, zone = 0, tags = true): Known {
  const { facts, counters, stillness, sequences, points, tags: none, truth, last } = newJourney();
  const known: Known = { facts, counters, stillness, sequences, points, tags: none, zone, truth, last };
  const onTags = tags ? () => {} : undefined;
  for (const one of inOrder(events, [])) learn(known, one, zone, book, onTags);
  return known;
}
