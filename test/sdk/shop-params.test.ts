/** What is taken from a dataLayer entry, row by row. */
import { expect, test } from 'vitest';
import { shopParams } from '../../sdk/signals/shop-params.ts';

test.each([
  [
    'GA4 parameters',
    { currency: 'EUR', value: 1, transaction_id: 'T' },
    { currency: 'EUR', value: 1, transaction_id: 'T' },
  ],
  [
    'items and their own parameters',
    { items: [{ item_id: 'A', price: 1, name: 'Ada' }] },
    { items: [{ item_id: 'A', price: 1 }] },
  ],
  [
    'a failure',
    { step: 'payment', reason: 'payment', code: 'x', hard: true, message: 'm' },
    { step: 'payment', reason: 'payment', code: 'x', hard: true, message: 'm' },
  ],
  [
    'nothing about the person',
    { user_data: { email: 'x' }, customer_name: 'Ada', shipping_address: 'x', send_to: 'G-1' },
    {},
  ],
  ["nothing of a tag manager's own", { 'gtm.uniqueEventId': 4, eventCallback: () => {} }, {}],
] as const)('%s', (_, given, expected) => {
  expect(shopParams(given)).toEqual(expected);
});
