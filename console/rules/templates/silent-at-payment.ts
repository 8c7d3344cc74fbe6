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
        },
        text: {
          en: 'You can return everything for 30 days, and we answer at once.',
        },
        choices: [
          {
            label: {
              en: 'Delivery and returns',
            },
            href: '/delivery',
          },
          {
            label: {
              en: 'Write to us',
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
