/** A usual moment: stuck at a field. */
import type { Template } from './template.ts';

export const stuckInValidation: Template = {
  id: 'stuckInValidation',
  rule: {
    stage: 'checkout',
    urgency: 'now',
    when: {
      all: [
        {
          fact: 'checkout.lastReason',
          is: 'validation',
        },
        {
          did: 'checkout_error',
          where: [
            {
              param: 'reason',
              is: 'validation',
            },
          ],
          times: 2,
          within: 'visit',
        },
      ],
    },
    then: {
      show: {
        kind: 'fix',
        surface: 'card',
        title: {
          en: 'A field needs another look',
        },
        text: {
          en: 'The field marked in red keeps the order from going on.',
        },
        steps: [
          {
            en: 'Write the postcode without spaces.',
          },
          {
            en: 'Write the phone number with its country, such as +49.',
          },
        ],
      },
    },
    limit: {
      perVisit: 1,
    },
    expires: '10m',
  },
};
