/** What a reminder lists: the names and quantities of what is in the cart. */
import type { Decision } from '../../protocol/intervention.ts';
import type { Cart } from '../facts/cart.ts';

/** Lines a prompt has room for. */
const MAX = 5;

export function cartItems({ lines }: Cart): NonNullable<Decision['items']> {
  return lines.slice(0, MAX).map(({ id, name, quantity }) => ({ name: name ?? id, quantity }));
}
