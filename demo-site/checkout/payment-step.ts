/** Third step: a card or a bank transfer. A paid order leads to the confirmation, a decline stays and says so. */
import { report } from '../analytics.ts';
import { element } from '../element.ts';
import { kairos } from '../kairos.ts';
import { money } from '../store/money.ts';
import { lastOrder, type Order } from '../store/order.ts';
import { progress } from '../store/progress.ts';
import { askBank } from './bank.ts';
import { cardFields } from './card-fields.ts';
import { DELIVERIES } from './deliveries.ts';
import type { StepContext } from './step.ts';
import { submitFields } from './submit-fields.ts';
import { testCardPanel } from './test-card-panel.ts';

export function paymentStep({ shop }: StepContext): HTMLElement {
  const { cart, engraving } = shop;
  const delivery = DELIVERIES.find(({ id }) => id === progress.read().delivery)?.price ?? 0;
  const card = cardFields();
  const panel = testCardPanel(card.fill);
  const payLabel = `Pay ${money(cart.total() + delivery)}`;
  const pay = element('button', { class: 'button pay', 'data-testid': 'pay' }, payLabel);
  const message = element('p', {
    class: 'decline',
    role: 'alert',
    tabindex: -1,
    'data-testid': 'decline-message',
  });
  let method: Order['payment'] = 'card';
  let busy = false;
  let told = false;

  return element(
    'form',
    { novalidate: true, class: 'fields', submit: pass },
    element(
      'fieldset',
      { class: 'choices' },
      element('legend', { class: 'hidden' }, 'Way of paying'),
      methodChoice('card', 'Card', 'Credit or debit, charged when we send the parcel'),
      methodChoice('bank_transfer', 'Bank transfer', 'We keep your pieces for seven days'),
    ),
    card.element,
    pay,
    element(
      'div',
      { class: 'answer' },
      element('p', { class: 'fine' }, 'This is a demonstration: nothing is charged and nothing is sent.'),
      message,
    ),
    panel,
  );

  function methodChoice(value: Order['payment'], label: string, about: string): HTMLElement {
    const choose = () => {
      method = value;
      card.element.hidden = panel.hidden = value !== 'card';
      pay.textContent = value === 'card' ? payLabel : 'Place the order';
    };
    return element(
      'label',
      { class: 'choice' },
      element('input', {
        type: 'radio',
        name: 'method',
        value,
        checked: value === 'card',
        change: choose,
        'data-testid': `field-method-${value}`,
      }),
      element('strong', {}, label),
      element('span', { class: 'choice-about' }, about),
    );
  }

  async function pass(event: Event): Promise<void> {
    event.preventDefault();
    if (busy) return;
    say('');
    if (method === 'card' && !submitFields('payment', card.fields)) return;
    if (!told) report('add_payment_info', cart.lines(), { value: cart.total(), payment_type: method });
    told = true;
    if (method === 'bank_transfer') return complete();

    setBusy(true);
    const answer = await askBank(card.number());
    if (answer.approved) return complete();
    setBusy(false);
    const { code, hard } = answer;
    kairos('track', 'checkout_error', { step: 'payment', reason: 'payment', code, hard });
    say('The payment did not go through. Nothing was charged, and your cart is as it was.');
    message.focus();
  }

  function setBusy(now: boolean): void {
    busy = now;
    // Not `disabled`: that would throw the focus of keyboard users back to the top.
    pay.setAttribute('aria-disabled', String(now));
    pay.classList.toggle('busy', now);
    pay.textContent = now ? 'Checking with your bank…' : payLabel;
  }

  function say(text: string): void {
    message.textContent = text;
  }

  function complete(): void {
    lastOrder.write({
      number: orderNumber(),
      email: progress.read().contact?.['email'] ?? '',
      lines: cart.lines().map(({ product, quantity }) => ({ id: product.id, quantity })),
      total: cart.total(),
      delivery,
      engraving: engraving.granted() ? engraving.initials() : null,
      payment: method,
      told: false,
    });
    cart.empty();
    engraving.clear();
    progress.clear();
    location.href = 'confirmation.html';
  }
}

function orderNumber(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `ML-${random.toString(36).toUpperCase().padStart(7, '0')}`;
}
