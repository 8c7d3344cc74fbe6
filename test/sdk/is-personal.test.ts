/** What the tag takes for personal data, row by row. */
import { expect, test } from 'vitest';
import { isPersonal } from '../../sdk/is-personal.ts';

test.each([
  ['an e-mail address', 'ada@example.com', false, true],
  ['an e-mail address in a sentence', 'Write to ada.l+shop@mail.example.co.uk, please', false, true],
  ['an e-mail address in an address', '/unsubscribe/ada%40example.com', false, true],
  ['a handle', '@ada', false, false],
  ['a price with an at', '2 @ 4.50', false, false],
  ['a card number', '4111111111111111', false, true],
  ['a card number with spaces', '4111 1111 1111 1111', false, true],
  ['a card number with hyphens in a sentence', 'card 3782-822463-10005 declined', false, true],
  ['19 digits that pass Luhn', '6304000000000000000', false, true],
  ['a number that fails Luhn', '4111111111111112', false, false],
  ['12 digits', '411111111111', false, false],
  ['a card number under the name of an id', '4111111111111111', true, false],
  ['an e-mail address under the name of an id', 'ada@example.com', true, true],
  ['a date and a time', '2026-11-22 07:25:11', false, false],
  ['nothing', '', false, false],
] as const)('%s (spec: T11)', (_, text, code, expected) => {
  expect(isPersonal(text, code)).toBe(expected);
});
