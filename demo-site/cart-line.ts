/** A line of the cart and what to do on a change come in; its row with quantity and remove goes out. */
import { element } from './element.ts';
import { type CartLine, MOST_OF_ONE } from './store/cart.ts';
import { money } from './store/money.ts';

/** @param changeBy takes how many pieces more, or fewer, the buyer wants */
export function cartLine({ product, quantity }: CartLine, changeBy: (change: number) => void): HTMLLIElement {
  const { id, name } = product;
  return element(
    'li',
    { class: 'line', 'data-testid': `cart-line-${id}` },
    element(
      'a',
      {
        class: `tile tile-${product.category} line-picture`,
        href: `product.html?id=${id}`,
        tabindex: -1,
        'aria-hidden': 'true',
      },
      element('img', { src: `pictures/${id}.svg`, alt: '', width: 96, height: 96 }),
    ),
    element(
      'div',
      { class: 'line-facts' },
      element('a', { class: 'line-name', href: `product.html?id=${id}` }, name),
      element('span', { class: 'fine' }, product.line),
      element(
        'div',
        { class: 'line-controls' },
        element('label', { class: 'hidden', for: `qty-${id}` }, `Quantity of ${name}`),
        quantitySelect(),
        element(
          'button',
          {
            class: 'link',
            type: 'button',
            id: `remove-${id}`,
            'data-testid': `remove-${id}`,
            'aria-label': `Remove ${name}`,
            click: () => changeBy(-quantity),
          },
          'Remove',
        ),
      ),
    ),
    element('span', { class: 'line-price' }, money(product.price * quantity)),
  );

  function quantitySelect(): HTMLSelectElement {
    const select = element('select', { id: `qty-${id}`, 'data-testid': `qty-${id}` });
    for (let count = 1; count <= MOST_OF_ONE; count++) {
      select.append(element('option', { value: count, selected: count === quantity }, String(count)));
    }
    select.addEventListener('change', () => changeBy(Number(select.value) - quantity));
    return select;
  }
}
