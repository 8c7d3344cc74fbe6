/** How a shopper orders, and what keeps one from it. */
import { FAILURE_EVENT } from '../../../protocol/event-names.ts';
import type { Shopper, Walk } from '../walk.ts';
import type { Act } from './act.ts';
import { ecommerce } from './ecommerce.ts';
import { sumOf } from './sum-of.ts';

/** Codes of the demo shop's test cards, and whether the same card may be tried again. */
const DECLINES: readonly { code: string; weight: number; hard?: true }[] = [
  { code: 'insufficient_funds', weight: 5 },
  { code: 'expired_card', weight: 3, hard: true },
  { code: 'incorrect_cvc', weight: 3 },
  { code: 'incorrect_number', weight: 2 },
  { code: 'authentication_required', weight: 3 },
  { code: 'processing_error', weight: 1 },
  { code: 'card_velocity_exceeded', weight: 2 },
  { code: 'card_not_supported', weight: 2, hard: true },
  { code: 'generic_decline', weight: 3 },
];
const TIERS = ['standard', 'standard', 'express', 'pickup'] as const;

export const CHECKOUT: { readonly [name: string]: Act } = {
  *checkout(shopper) {
    const { cart } = shopper;
    const all = ecommerce(cart, { value: sumOf(cart) });
    shopper.paying = false;
    yield* shopper.open('/checkout.html', 'Contact and address · Checkout · Marlune', [
      'begin_checkout',
      all,
    ]);
    yield* shopper.dwell(12_000, 30_000);
  },

  /** @yields with the names of the refused fields behind the colon */
  *invalid(shopper, fields) {
    yield* fail(shopper, 'contact', 'validation', fields);
    yield* shopper.dwell(6_000, 16_000);
  },

  *shipping(shopper) {
    const { cart, random } = shopper;
    const more = { value: sumOf(cart), shipping_tier: random.pick(TIERS) };
    yield* shopper.tell(['add_shipping_info', ecommerce(cart, more)]);
    yield* shopper.dwell(6_000, 14_000);
  },

  /** @yields with the bank's code behind the colon, or one by chance */
  *declined(shopper, asked) {
    yield* pay(shopper);
    const decline = shopper.random.pick(DECLINES, ({ weight }) => weight);
    const code = asked || decline.code;
    yield* fail(shopper, 'payment', 'payment', code, DECLINES.find((one) => one.code === code)?.hard);
    yield* shopper.dwell(3_000, 8_000);
  },

  *order(shopper) {
    yield* pay(shopper);
    const { cart, random } = shopper;
    const order = {
      transaction_id: `SIM-${random.letters(7).toUpperCase()}`,
      value: sumOf(cart),
      shipping: 0,
    };
    yield* shopper.open('/confirmation.html', 'Thank you · Marlune', ['purchase', ecommerce(cart, order)]);
    cart.clear();
    shopper.paying = false;
  },

  *'sold-out'(shopper) {
    yield* fail(shopper, 'cart', 'inventory', 'sold_out');
    yield* shopper.dwell(4_000, 10_000);
  },

  *coupon(shopper) {
    yield* fail(shopper, 'cart', 'discount', 'coupon_expired');
    yield* shopper.dwell(4_000, 10_000);
  },
};

function* fail(shopper: Shopper, step: string, reason: string, code: string, hard = false): Walk {
  yield* shopper.tell([FAILURE_EVENT, { step, reason, code, hard }]);
}

/** Told once in a checkout, as the shop does; then the bank thinks. */
function* pay(shopper: Shopper): Walk {
  const { cart } = shopper;
  if (!shopper.paying) {
    yield* shopper.dwell(6_000, 16_000);
    yield* shopper.tell(['add_payment_info', ecommerce(cart, { value: sumOf(cart), payment_type: 'card' })]);
  }
  shopper.paying = true;
  yield* shopper.dwell(900);
}
