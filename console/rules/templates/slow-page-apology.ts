/** A usual moment: sorry for a slow page. */
import type { Template } from './template.ts';

export const slowPageApology: Template = {
  id: 'slowPageApology',
  rule: {
    stage: 'decide',
    urgency: 'soon',
    when: {
      all: [
        {
          fact: 'experience.slowPages',
          atLeast: 2,
        },
        {
          fact: 'cart.count',
          atLeast: 1,
        },
      ],
    },
    then: {
      show: {
        kind: 'fix',
        surface: 'bar',
        title: {
          en: 'We are slow today, sorry',
          'zh-CN': '抱歉，今天有点慢',
        },
        text: {
          en: 'Your cart is safe. It usually helps to try again in a moment.',
          'zh-CN': '购物车里的商品都在，稍等片刻再试通常就好。',
        },
      },
    },
    limit: {
      perVisit: 1,
    },
  },
};
