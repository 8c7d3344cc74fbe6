/** A usual moment: back after leaving a cart. */
import type { Template } from './template.ts';

export const backAfterAbandoning: Template = {
  id: 'backAfterAbandoning',
  rule: {
    stage: 'decide',
    urgency: 'calm',
    when: {
      all: [
        {
          fact: 'visitor.visits',
          atLeast: 2,
        },
        {
          fact: 'cart.count',
          atLeast: 1,
        },
        {
          did: 'page_view',
          within: 'visit',
        },
        {
          none: [
            {
              did: 'purchase',
              within: '7d',
            },
          ],
        },
      ],
    },
    then: {
      show: {
        kind: 'reminder',
        surface: 'bar',
        title: {
          en: 'Welcome back',
          'zh-CN': '欢迎回来',
        },
        text: {
          en: 'Your cart is as you left it.',
          'zh-CN': '购物车里的商品都还在。',
        },
        action: {
          label: {
            en: 'Look at it',
            'zh-CN': '去看看',
          },
          href: '/cart',
        },
      },
    },
    limit: {
      perVisit: 1,
      every: '1d',
    },
  },
};
