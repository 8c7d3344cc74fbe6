/** A good rule with some of its places changed, for rows about what a check says. */
import { setIn } from './set-in.ts';

const GOOD = {
  id: 'cart-offer',
  name: 'Carts of €100 to €199',
  stage: 'decide',
  urgency: 'now',
  priority: 50,
  created: '2026-11-01',
  when: {
    all: [{ fact: 'cart.value', between: [100, 199.99] }, { none: [{ did: 'purchase', within: '30d' }] }],
  },
  then: {
    show: {
      kind: 'offer',
      surface: 'card',
      title: { en: 'Free engraving' },
      text: { en: 'Your cart is worth {cart.value}: we engrave it for free.' },
      action: { label: { en: 'Add engraving' }, coupon: 'ENGRAVE' },
    },
  },
  limit: { perVisitor: 1, every: '7d' },
  expires: '10m',
};

/** @param set JSON pointers and their new values; `null` removes what is there */
export function changed(set: { readonly [pointer: string]: unknown }): unknown {
  return setIn(GOOD, set);
}
