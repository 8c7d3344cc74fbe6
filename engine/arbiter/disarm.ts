/** Voids what was sent ahead when the ground it stood on is gone: a failure, an order, another cart. */
import type { JourneyEvent } from '../../protocol/event.ts';
import { FAILURE_EVENT } from '../../protocol/event-names.ts';
import type { Cart } from '../facts/cart.ts';
import type { Draft } from '../journey/draft.ts';

/**
 * @param before the cart before the event
 * @param at effective event time
 */
export function disarm(draft: Draft, event: JourneyEvent, before: Cart, at: number): void {
  if (draft.ledger.armed.length === 0) return;
  const by = reason(draft, event, before);
  if (!by) return;
  const armed = draft.ledger.armed.map((answer) =>
    typeof answer.state === 'object' && answer.state.at <= at ? answer : { ...answer, state: { by, at } },
  );
  draft.ledger = { ...draft.ledger, armed };
}

function reason(draft: Draft, event: JourneyEvent, before: Cart): 'failure' | 'cart' | undefined {
  if (event.name === FAILURE_EVENT) return 'failure';
  if (event.name === 'purchase') return 'cart';
  const { cart } = draft.facts;
  // A cart that is looked at is told again, and is the same.
  return cart !== before && JSON.stringify(cart) !== JSON.stringify(before) ? 'cart' : undefined;
}
