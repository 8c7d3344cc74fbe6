/** A usual moment: failed again and again: a person. */
import type { Template } from './template.ts';

export const failuresToAPerson: Template = {
  id: 'failuresToAPerson',
  rule: {
    stage: 'checkout',
    urgency: 'now',
    priority: 80,
    when: {
      all: [
        {
          fact: 'checkout.failures',
          atLeast: 3,
        },
      ],
    },
    then: {
      tag: {
        name: 'needs-a-person',
      },
      show: {
        kind: 'help',
        surface: 'card',
        title: {
          en: 'Let us take this over',
        },
        text: {
          en: 'This should have worked. Somebody of ours can finish the order with you.',
        },
        choices: [
          {
            label: {
              en: 'Call us',
            },
            href: 'tel:+12025550142',
          },
          {
            label: {
              en: 'Write to us',
            },
            href: 'mailto:care@example.com',
          },
        ],
      },
    },
    limit: {
      perVisit: 1,
    },
  },
};
