/** A usual moment: offer for a range of carts. */
import type { Template } from './template.ts';

export const cartRangeOffer: Template = {
  id: 'cartRangeOffer',
  rule: {
    stage: 'decide',
    urgency: 'now',
    when: {
      all: [
        {
          fact: 'cart.currency',
          is: 'EUR',
        },
        {
          fact: 'cart.value',
          between: [100, 199.99],
        },
        {
          none: [
            {
              did: 'purchase',
              within: '30d',
            },
          ],
        },
      ],
    },
    then: {
      show: {
        kind: 'offer',
        surface: 'card',
        title: {
          en: 'A gift with this order',
          'zh-CN': '这笔订单有礼物',
        },
        text: {
          en: 'Your cart is worth {cart.value}: we add free gift wrapping.',
          'zh-CN': '您的购物车已满 {cart.value}，我们免费为您提供礼品包装。',
        },
        action: {
          label: {
            en: 'Add gift wrapping',
            'zh-CN': '加上礼品包装',
          },
          coupon: 'GIFT',
        },
      },
    },
    limit: {
      perVisitor: 1,
      every: '7d',
    },
  },
};
