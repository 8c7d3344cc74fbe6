/** A usual moment: leaving with a full cart. */
import type { Template } from './template.ts';

export const leavingWithAFullCart: Template = {
  id: 'leavingWithAFullCart',
  rule: {
    stage: 'decide',
    urgency: 'now',
    when: {
      all: [
        {
          did: 'exit_intent',
          within: 'visit',
        },
        {
          fact: 'cart.count',
          atLeast: 1,
        },
      ],
    },
    then: {
      show: {
        kind: 'reminder',
        surface: 'dialog',
        title: {
          en: 'Your cart stays here',
          'zh-CN': '购物车会为您保留',
        },
        text: {
          en: 'We keep it for you. Shall we go on?',
          'zh-CN': '商品都给您留着，要继续吗？',
        },
        action: {
          label: {
            en: 'To the cart',
            'zh-CN': '去购物车',
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
