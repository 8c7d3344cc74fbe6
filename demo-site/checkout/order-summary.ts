/** Cart, engraving and delivery come in; the summary beside the checkout goes out and stays true. */
import { element } from '../element.ts';
import { engravingLine } from '../engraving-line.ts';
import type { Shop } from '../shop.ts';
import { money } from '../store/money.ts';
import { progress } from '../store/progress.ts';
import { summaryLine } from '../summary-line.ts';
import { DELIVERIES } from './deliveries.ts';

export interface OrderSummary {
  element: HTMLElement;
  /** After the delivery was chosen. */
  update(): void;
}

export function orderSummary({ cart, engraving }: Shop): OrderSummary {
  const lines = element('ul', { class: 'summary-lines' });
  const sums = element('div', {});
  engraving.watch(update);

  return {
    update,
    element: element(
      'aside',
      { class: 'summary', 'aria-labelledby': 'sum' },
      element('h2', { id: 'sum', class: 'small-heading' }, 'Your order'),
      lines,
      sums,
      element('p', { class: 'fine' }, element('a', { href: 'cart.html' }, 'Change the cart')),
    ),
  };

  function update(): void {
    const delivery = DELIVERIES.find(({ id }) => id === progress.read().delivery);
    lines.replaceChildren(
      ...cart.lines().map(summaryLine),
      ...(engraving.granted() ? [engravingLine(engraving)] : []),
    );
    sums.replaceChildren(
      sum('Pieces', money(cart.total()), ''),
      sum('Delivery', delivery?.price ? money(delivery.price) : 'Free', ''),
      sum('Total', money(cart.total() + (delivery?.price ?? 0)), 'sum-total'),
    );
  }
}

function sum(label: string, amount: string, className: string): HTMLElement {
  return element('p', { class: `sum ${className}` }, element('span', {}, label), element('span', {}, amount));
}
