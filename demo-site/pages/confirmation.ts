/** The confirmation page: the order that was just paid, told to the `dataLayer` once. */
import { report } from '../analytics.ts';
import { element } from '../element.ts';
import { CATALOGUE } from '../store/catalogue.ts';
import { money } from '../store/money.ts';
import { lastOrder, type Order } from '../store/order.ts';
import { summaryLine } from '../summary-line.ts';

export function confirmationPage(root: HTMLElement): void {
  const order = lastOrder.read();
  if (!order) {
    location.replace('index.html');
    return;
  }

  const lines = order.lines.flatMap(({ id, quantity }) => {
    const product = CATALOGUE.find((one) => one.id === id);
    return product ? [{ product, quantity }] : [];
  });
  if (!order.told) {
    const { number: transaction_id, total: value, delivery: shipping } = order;
    report('purchase', lines, { transaction_id, value, shipping });
    lastOrder.write({ ...order, told: true });
  }

  root.append(
    element(
      'article',
      { class: 'confirmation', 'data-testid': 'confirmation' },
      element('img', { src: 'pictures/thanks.svg', alt: '', width: 160, height: 137 }),
      element('h1', {}, 'Thank you'),
      element('p', {}, ...whatNext(order)),
      element(
        'p',
        { class: 'order-number' },
        'Order ',
        element('strong', { 'data-testid': 'order-number' }, order.number),
      ),
      element('ul', { class: 'summary-lines' }, ...lines.map(summaryLine)),
      order.engraving !== null &&
        element(
          'p',
          { class: 'sum', 'data-testid': 'engraved' },
          'Free engraving',
          element('span', {}, order.engraving || 'We will ask you for the initials'),
        ),
      element(
        'p',
        { class: 'sum' },
        element('span', {}, 'Delivery'),
        element('span', {}, order.delivery ? money(order.delivery) : 'Free'),
      ),
      element(
        'p',
        { class: 'sum sum-total' },
        element('span', {}, 'Total'),
        element('span', {}, money(order.total + order.delivery)),
      ),
      element(
        'p',
        {},
        element('a', { class: 'button button-quiet', href: 'index.html' }, 'Back to the shop'),
      ),
    ),
  );
}

function whatNext({ email, payment }: Order): string[] {
  const receipt = `In a real shop the receipt would now be on its way to ${email}.`;
  if (payment === 'card') return ['Your pieces are ours to pack now. ', receipt];
  return ['Your pieces are kept for seven days while the transfer travels. ', receipt];
}
