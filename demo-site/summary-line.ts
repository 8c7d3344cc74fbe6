/** A piece and how many of it come in; its line in a summary of the order goes out. */
import { element } from './element.ts';
import type { CartLine } from './store/cart.ts';
import { money } from './store/money.ts';

export function summaryLine({ product, quantity }: CartLine): HTMLElement {
  return element(
    'li',
    {},
    element(
      'span',
      { class: `tile tile-${product.category}` },
      element('img', { src: `pictures/${product.id}.svg`, alt: '', width: 56, height: 56 }),
    ),
    element('span', {}, quantity > 1 ? `${product.name} × ${quantity}` : product.name),
    element('span', {}, money(product.price * quantity)),
  );
}
