/** Pieces in, the parameters of a GA4 e-commerce event out, as `demo-site/analytics.ts` tells them. */
import type { Params } from '../../../protocol/event.ts';
import type { Piece } from '../pieces.ts';

/** @param lines pieces and how many of each. @param more such as `shipping_tier` */
export function ecommerce(lines: Iterable<readonly [Piece, number]>, more: Params = {}): Params {
  return {
    currency: 'EUR',
    ...more,
    items: Array.from(lines, ([{ id, name, category, price }, quantity]) => ({
      ...{ item_id: id, item_name: name, item_category: category, price, quantity },
    })),
  };
}
