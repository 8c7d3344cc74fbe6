/** A product and the list it stands in come in; a list item with picture, name and price goes out. */
import { report } from './analytics.ts';
import { element } from './element.ts';
import type { Product } from './store/catalogue.ts';
import { money } from './store/money.ts';

export function productCard(product: Product, listName: string): HTMLLIElement {
  return element(
    'li',
    {},
    element(
      'a',
      {
        class: 'card',
        href: `product.html?id=${product.id}`,
        'data-testid': `product-${product.id}`,
        click: () => report('select_item', [{ product, quantity: 1 }], { item_list_name: listName }),
      },
      element(
        'span',
        { class: `tile tile-${product.category}` },
        element('img', { src: `pictures/${product.id}.svg`, alt: '', width: 400, height: 400 }),
      ),
      element('span', { class: 'card-name' }, product.name),
      element('span', { class: 'card-line' }, product.line),
      element('span', { class: 'card-price' }, money(product.price)),
    ),
  );
}
