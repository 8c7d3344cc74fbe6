/** What one use of an intervention costs the shop, reckoned of the cart as it is now. */
import type { Intervention } from '../../protocol/intervention.ts';

/**
 * @param cartValue in the currency of the site's costs; `undefined` if it is not known
 * @returns an amount with two decimals; `undefined` for a share of a cart whose value is not known
 */
export function costOf(
  { cost = 0 }: Pick<Intervention, 'cost'>,
  cartValue: number | undefined,
): number | undefined {
  if (typeof cost === 'number') return Math.round(cost * 100) / 100;
  return cartValue === undefined ? undefined : Math.round(cartValue * cost.percent) / 100;
}
