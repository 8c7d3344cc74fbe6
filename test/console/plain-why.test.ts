/** What the engine says of a moment, without ids and names of the language of rules. */
import { expect, test } from 'vitest';
import { plainWhy } from '../../console/now/plain-why.ts';

const TOLD: [told: string, hold: { code: string; to?: string } | undefined, plain: string][] = [
  [
    'Decided “Carts (big)” (offer, rule cart-offer, book 1) because cart.value was 129 (at least 100).',
    undefined,
    'Decided because value of the cart was 129 (at least 100).',
  ],
  [
    'Decided “A” (help, rule a, book 2) because add_shipping_info had not happened within 30d, and custom.size was 4.',
    undefined,
    'Decided because “Chose delivery” had not happened within 30d, and custom.size was 4.',
  ],
  [
    'Held back “A” (offer, rule a, book 2): it lost to rule b. It was due because cart.value was 129.',
    { code: 'lost', to: 'The other' },
    'Held back: “The other” came first. It was due because value of the cart was 129.',
  ],
  [
    'Held back “A” (offer, rule a, book 2): so.',
    { code: 'of-a-later-version' },
    'Held back: another reason.',
  ],
];

test.each(TOLD)('%s', (sentence, hold, plain) => {
  expect(plainWhy({ sentence, ...(hold && { hold }) })).toBe(plain);
});
