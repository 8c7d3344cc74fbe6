/** A usual moment: declined card. */
import type { Template } from './template.ts';

export const declinedCard: Template = {
  id: 'declinedCard',
  rule: {
    stage: 'checkout',
    urgency: 'now',
    when: {
      all: [
        {
          fact: 'checkout.lastReason',
          is: 'payment',
        },
        {
          did: 'checkout_error',
          where: [
            {
              param: 'reason',
              is: 'payment',
            },
          ],
          within: 'visit',
        },
      ],
    },
    then: {
      tag: {
        name: 'payment-refused',
      },
      show: {
        kind: 'fix',
        surface: 'card',
        title: {
          en: 'The payment did not go through',
        },
        text: {
          en: 'Nothing was charged. One of these usually helps.',
        },
        steps: [
          {
            en: 'Check number, date and security code.',
          },
          {
            en: 'Confirm the payment in your bank’s app.',
          },
          {
            en: 'Or choose another way to pay.',
          },
        ],
      },
    },
    limit: {
      perVisit: 2,
    },
    expires: '5m',
  },
};
