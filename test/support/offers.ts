/** An offer that costs the shop something, for tests of budgets and codes. */
import type { Budget, Rule } from '../../protocol/rule.ts';
import { CART_OFFER } from './rules.ts';

/** @param action what the offer proposes, instead of a code of the visitor's own */
export function giftOffer(budget: Budget | undefined, action: object = { single: true }): Rule {
  const { show } = CART_OFFER.then;
  return {
    ...CART_OFFER,
    id: 'gift',
    name: 'A gift with the cart',
    limit: {},
    expires: '10m',
    ...(budget && { budget }),
    then: {
      show: {
        ...show,
        kind: 'offer',
        surface: 'card',
        title: { en: 'A gift' },
        text: { en: 'With this order.' },
        cost: { percent: 10 },
        action: { label: { en: 'Take it' }, coupon: 'GIFT', ...action },
      },
    },
  };
}
