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
          'zh-CN': '付款没有成功',
        },
        text: {
          en: 'Nothing was charged. One of these usually helps.',
          'zh-CN': '没有扣款。以下方法通常有用。',
        },
        steps: [
          {
            en: 'Check number, date and security code.',
            'zh-CN': '请核对卡号、有效期和安全码。',
          },
          {
            en: 'Confirm the payment in your bank’s app.',
            'zh-CN': '请在银行应用中确认付款。',
          },
          {
            en: 'Or choose another way to pay.',
            'zh-CN': '或换一种付款方式。',
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
