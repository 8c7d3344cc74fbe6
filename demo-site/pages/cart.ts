/** The cart page: lines with quantities, the free engraving if there is one, the total and the way on. */
import { report } from '../analytics.ts';
import { cartLine } from '../cart-line.ts';
import { element } from '../element.ts';
import { engravingLine } from '../engraving-line.ts';
import type { Shop } from '../shop.ts';
import type { CartLine } from '../store/cart.ts';
import { money } from '../store/money.ts';

export function cartPage(root: HTMLElement, shop: Shop): void {
  const list = element('ul', { class: 'lines' });
  const total = element('span', { 'data-testid': 'cart-total' });
  const filled = element(
    'div',
    { class: 'order-layout' },
    list,
    element(
      'aside',
      { class: 'summary', 'aria-labelledby': 'sum' },
      element('h2', { id: 'sum', class: 'small-heading' }, 'Summary'),
      element('p', { class: 'sum' }, element('span', {}, 'Standard delivery'), element('span', {}, 'Free')),
      element('p', { class: 'sum sum-total' }, element('span', {}, 'Total'), total),
      element('p', { class: 'fine' }, 'VAT included. Nothing is charged in this demonstration.'),
      element(
        'a',
        { class: 'button', href: 'checkout.html', 'data-testid': 'to-checkout' },
        'To the checkout',
      ),
      element('a', { class: 'aside-link', href: 'index.html#pieces' }, 'Keep looking'),
    ),
  );
  // Room of a fixed height, so that nothing moves when a prompt comes in.
  const slot = element('div', { class: 'prompt-room', 'data-kairos-slot': 'cart' });
  const heading = element('h1', { tabindex: -1 }, 'Your cart');

  shop.engraving.watch(render);
  shop.cart.watch(render);
  report('view_cart', shop.cart.lines(), { value: shop.cart.total() });

  function render(): void {
    const lines = shop.cart.lines();
    total.textContent = money(shop.cart.total());
    const focused = document.activeElement?.id;
    list.replaceChildren(
      ...lines.map((line) => cartLine(line, (change) => changeBy(line, change))),
      ...(shop.engraving.granted() ? [engravingLine(shop.engraving)] : []),
    );
    root.replaceChildren(heading, ...(lines.length ? [filled, slot] : [emptyCart()]));
    if (focused) (document.getElementById(focused) ?? heading).focus();
  }

  function changeBy({ product, quantity }: CartLine, change: number): void {
    shop.cart.add(product, change);
    const moved = Math.min(Math.abs(change), change < 0 ? quantity : Number.POSITIVE_INFINITY);
    report(change > 0 ? 'add_to_cart' : 'remove_from_cart', [{ product, quantity: moved }], {
      value: product.price * moved,
    });
  }
}

function emptyCart(): HTMLElement {
  return element(
    'div',
    { class: 'empty', 'data-testid': 'cart-empty' },
    element('img', { src: 'pictures/empty.svg', alt: '', width: 200, height: 193 }),
    element('p', {}, 'Nothing in it yet. It is a good place for a small star.'),
    element('p', {}, element('a', { class: 'button', href: 'index.html#pieces' }, 'See all pieces')),
  );
}
