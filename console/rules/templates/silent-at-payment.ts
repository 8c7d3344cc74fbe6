/** A usual moment: silent at payment. */
import type { Template } from './template.ts';

export const silentAtPayment: Template = {
  id: 'silentAtPayment',
  rule: {
    stage: 'checkout',
    urgency: 'now',
    when: {
      all: [
        {
          silence: ['add_payment_info', 'purchase', 'checkout_error'],
          after: 'begin_checkout',
          for: '90s',
        },
        {
          fact: 'cart.count',
          atLeast: 1,
        },
      ],
    },
    then: {
      tag: {
        name: 'hesitating',
      },
      show: {
        kind: 'help',
        surface: 'card',
        title: {
          en: 'Any question about paying?',
          'zh-CN': '付款上有疑问吗？',
        },
        text: {
          en: 'You can return everything for 30 days, and we answer at once.',
          'zh-CN': '30 天内都可以退货，有问题我们马上答复。',
        },
        choices: [
          {
            label: {
              en: 'Delivery and returns',
              'zh-CN': '配送与退货',
            },
            href: '/delivery',
          },
          {
            label: {
              en: 'Write to us',
              'zh-CN': '写信给我们',
            },
            href: '/contact',
          },
        ],
      },
    },
    limit: {
      perVisit: 1,
    },
  },
};
