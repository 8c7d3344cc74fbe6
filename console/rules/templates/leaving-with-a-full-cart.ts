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
        },
        text: {
          en: 'We keep it for you. Shall we go on?',
        },
        action: {
          label: {
            en: 'To the cart',
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
