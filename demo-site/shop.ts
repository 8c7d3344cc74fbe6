/** What every page of the shop is given. */
import type { Cart } from './store/cart.ts';
import type { Engraving } from './store/engraving.ts';

export interface Shop {
  cart: Cart;
  engraving: Engraving;
}
