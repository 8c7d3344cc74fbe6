/** Second step: how the parcel travels. The choice is kept for the tab and leads on to payment. */
import { report } from '../analytics.ts';
import { element } from '../element.ts';
import { money } from '../store/money.ts';
import { progress } from '../store/progress.ts';
import { DELIVERIES } from './deliveries.ts';
import type { StepContext } from './step.ts';

export function shippingStep({ shop, go }: StepContext): HTMLElement {
  const chosen = progress.read().delivery ?? DELIVERIES[0]?.id;
  return element(
    'form',
    { class: 'fields', submit: pass },
    element(
      'fieldset',
      { class: 'choices' },
      element('legend', { class: 'hidden' }, 'Delivery'),
      ...DELIVERIES.map(({ id, label, about, price }) =>
        element(
          'label',
          { class: 'choice' },
          element('input', {
            type: 'radio',
            name: 'delivery',
            value: id,
            checked: id === chosen,
            'data-testid': `field-delivery-${id}`,
          }),
          element('strong', {}, label),
          element('span', { class: 'choice-price' }, price ? money(price) : 'Free'),
          element('span', { class: 'choice-about' }, about),
        ),
      ),
    ),
    element('button', { class: 'button', 'data-testid': 'next' }, 'Continue to payment'),
  );

  function pass(event: Event): void {
    event.preventDefault();
    const delivery = String(new FormData(event.target as HTMLFormElement).get('delivery'));
    progress.write({ ...progress.read(), delivery });
    report('add_shipping_info', shop.cart.lines(), { value: shop.cart.total(), shipping_tier: delivery });
    go('payment');
  }
}
