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
          'zh-CN': '有一项需要再看看',
        },
        text: {
          en: 'The field marked in red keeps the order from going on.',
          'zh-CN': '标红的那一项填写有误，订单无法继续。',
        },
        steps: [
          {
            en: 'Write the postcode without spaces.',
            'zh-CN': '邮政编码不要带空格。',
          },
          {
            en: 'Write the phone number with its country, such as +49.',
            'zh-CN': '电话号码请带上国家代码，例如 +86。',
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
