/** Where in the customer journey the visitor is now, derived from the other facts. */
import type { Stage } from '../../protocol/intervention.ts';
import { isEmpty } from './cart.ts';
import type { Facts } from './facts.ts';
import { purchaseInterval } from './visitor.ts';

/** Days after an order until the next one is near, for visitors without a habit. */
const USUAL = 180;
const DAY = 86_400_000;

/**
 * @returns `checkout` while a step of this visit is begun and no order followed, else `decide` with something in the
 *   cart, else `use` or `renew` before and after the usual time since the last order is over, else `discover`
 */
export function stageOf({ cart, checkout, visitor, at }: Facts): Stage {
  if (checkout.step !== 'none') return 'checkout';
  if (!isEmpty(cart)) return 'decide';
  const ordered = visitor.orderedAt.at(-1);
  if (ordered === undefined) return 'discover';
  return (at - ordered) / DAY > (purchaseInterval(visitor) ?? USUAL) ? 'renew' : 'use';
}
