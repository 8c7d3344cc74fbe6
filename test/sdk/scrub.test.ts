/** What of an address may leave the page, row by row. */
import { expect, test } from 'vitest';
import { createScrub } from '../../sdk/scrub.ts';

const scrub = createScrub('loyalty_card, ref');

test.each([
  ['a plain path', '/rings/halo-ring', '/rings/halo-ring'],
  [
    'a long slug with a number',
    '/rings/solitaire-ring-18k-gold-with-0-5-carat',
    '/rings/solitaire-ring-18k-gold-with-0-5-carat',
  ],
  [
    'a slug in another script',
    '/%E6%88%92%E6%8C%87/%E9%87%91%E6%88%92%E6%8C%87',
    '/%E6%88%92%E6%8C%87/%E9%87%91%E6%88%92%E6%8C%87',
  ],
  ['a long word without a number', '/wissenschaftskommunikation', '/wissenschaftskommunikation'],
  ['an article number', '/p/4006381333931', '/p/4006381333931'],
  [
    'query and fragment',
    'https://shop.example/cart?email=ada@example.com&code=1#token',
    'https://shop.example/cart',
  ],
  ['an e-mail address', '/unsubscribe/ada@example.com/now', '/unsubscribe/*/now'],
  ['an encoded e-mail address', '/unsubscribe/ada%40example.com', '/unsubscribe/*'],
  ['a key to a new password', '/reset/9fK2mQ7xT4vB8nL1cR5w', '/reset/*'],
  ['a UUID', '/orders/123e4567-e89b-12d3-a456-426614174000', '/orders/*'],
  ['a signed token', '/login/eyJhbGciOi.eyJzdWIi.x-y_z', '/login/*'],
  ['a text that is no address', 'either/or?', 'either/or?'],
])('%s (spec: T11)', (_, given, expected) => {
  expect(scrub.address(given)).toBe(expected);
});

test.each([
  ['email', true],
  ['user_mail', true],
  ['password_repeat', true],
  ['sessionId', true],
  ['loyalty_card', true],
  ['customer_ref', true],
  ['__proto__', true],
  ['constructor', true],
  ['item_id', false],
  ['code', false],
  ['transaction_id', false],
  ['shipping_tier', false],
])('the parameter %s is hidden: %s (spec: T11)', (name, hidden) => {
  expect(scrub.hides(name)).toBe(hidden);
});
