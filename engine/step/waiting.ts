/** A journey in; the decisions that wait to be shown, best first, with the time each still holds, out. */
import type { Decision } from '../../protocol/intervention.ts';
import type { RecordContext } from '../../protocol/record.ts';
import { cartItems } from '../arbiter/cart-items.ts';
import { offScope } from '../arbiter/off-scope.ts';
import type { Journey } from '../journey/journey.ts';

/**
 * @param received when the batch that is answered came, epoch milliseconds
 * @param off what is switched off now: it is not said again, also to a batch that brings nothing new
 */
export function waiting(
  { ledger: { pending }, facts }: Journey,
  received: number,
  off?: RecordContext['off'],
): Decision[] {
  if (pending.length === 0) return [];
  return pending
    .filter(({ rule }) => offScope(rule, off) === undefined)
    .map(({ show, expires }) => ({
      ...show,
      ...(show.items && { items: cartItems(facts.cart) }),
      expiresIn: expires - received,
    }))
    .filter(({ expiresIn }) => expiresIn > 0);
}
