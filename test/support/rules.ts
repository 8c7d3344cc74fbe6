/** The two rules every whole-path test uses. */
import type { Rule } from '../../protocol/rule.ts';

export const CART_OFFER: Rule = {
  id: 'cart-100-199',
  name: 'Carts of €100 to €199: free engraving',
  when: {
    all: [
      { fact: 'cart.currency', is: 'EUR' },
      { fact: 'cart.value', between: [100, 199.99] },
      { none: [{ did: 'purchase', within: '30d' }] },
    ],
  },
  then: {
    show: {
      kind: 'offer',
      surface: 'card',
      title: { en: 'Free engraving' },
      text: { en: 'With a cart of {cart.value}.' },
      action: { label: { en: 'Add engraving' }, coupon: 'ENGRAVE' },
    },
  },
  limit: { perVisitor: 1, every: '7d' },
};

export const CARD_DECLINED: Rule = {
  id: 'card-declined',
  name: 'Declined card',
  when: {
    all: [
      { fact: 'checkout.lastReason', is: 'payment' },
      { fact: 'checkout.failures', below: 2 },
    ],
  },
  then: {
    show: {
      kind: 'fix',
      surface: 'card',
      title: { en: 'Your card was declined' },
      text: { en: 'Nothing was charged.' },
    },
  },
};
