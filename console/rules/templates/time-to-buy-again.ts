/** A usual moment: time to buy again. */
import type { Template } from './template.ts';

export const timeToBuyAgain: Template = {
  id: 'timeToBuyAgain',
  rule: {
    stage: 'renew',
    urgency: 'calm',
    when: {
      all: [
        {
          fact: 'visitor.purchases',
          atLeast: 2,
        },
        {
          fact: 'visitor.lastPurchase',
          atLeast: 30,
        },
        {
          fact: 'cart.count',
          below: 1,
        },
      ],
    },
    then: {
      show: {
        kind: 'reminder',
        surface: 'card',
        title: {
          en: 'Time for more?',
          'zh-CN': '该补货了吗？',
        },
        text: {
          en: 'Your last order was {visitor.lastPurchase} days ago.',
          'zh-CN': '距您上次下单已有 {visitor.lastPurchase} 天。',
        },
        action: {
          label: {
            en: 'Order again',
            'zh-CN': '再次购买',
          },
          href: '/account/orders',
        },
      },
    },
    limit: {
      perVisit: 1,
      every: '30d',
    },
  },
};
