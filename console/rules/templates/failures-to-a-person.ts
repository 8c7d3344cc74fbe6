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
          'zh-CN': '让我们来帮您',
        },
        text: {
          en: 'This should have worked. Somebody of ours can finish the order with you.',
          'zh-CN': '本该顺利完成的。我们的同事可以协助您完成订单。',
        },
        choices: [
          {
            label: {
              en: 'Call us',
              'zh-CN': '打电话给我们',
            },
            href: 'tel:+12025550142',
          },
          {
            label: {
              en: 'Write to us',
              'zh-CN': '写信给我们',
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
