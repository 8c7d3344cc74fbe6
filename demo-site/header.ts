/** The cart comes in; its number of pieces is kept true in the header's link. */
import type { Cart } from './store/cart.ts';

export function showCartCount(cart: Cart): void {
  const badge = document.querySelector('[data-cart-count]');
  const words = document.querySelector('[data-cart-words]');
  cart.watch(() => {
    const count = cart.count();
    if (badge) badge.textContent = String(count);
    if (words) words.textContent = count === 1 ? '1 piece' : `${count} pieces`;
  });
}
