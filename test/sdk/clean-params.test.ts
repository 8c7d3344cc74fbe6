/** What is left of parameters a page passes, row by row. */
import { expect, test } from 'vitest';
import { cleanParams } from '../../sdk/clean-params.ts';
import { createScrub } from '../../sdk/scrub.ts';

const cyclic: Record<string, unknown> = { a: 1 };
cyclic['self'] = cyclic;

const ROWS: [string, unknown, unknown][] = [
  ['plain values stay', { a: 1, b: 'x', c: true, d: null }, { a: 1, b: 'x', c: true, d: null }],
  ['numbers as texts stay texts', { value: '129.00' }, { value: '129.00' }],
  ['what JSON cannot carry goes', { a: Number.NaN, b: undefined, c: () => 1, d: Symbol('x'), e: 5n }, {}],
  [
    'items keep their order',
    { items: [{ item_id: 'A' }, { item_id: 'B' }] },
    { items: [{ item_id: 'A' }, { item_id: 'B' }] },
  ],
  ['a personal text goes, its neighbours stay', { note: 'ada@example.com', step: 'pay' }, { step: 'pay' }],
  [
    'a personal text inside an item goes',
    { items: [{ item_id: 'A', note: 'a@b.example' }] },
    { items: [{ item_id: 'A' }] },
  ],
  ['polluting keys go', JSON.parse('{"__proto__":{"x":1},"constructor":{"prototype":1},"ok":1}'), { ok: 1 }],
  ['long texts are cut', { a: 'x'.repeat(900) }, { a: 'x'.repeat(500) }],
  [
    'long lists are cut',
    { a: Array.from({ length: 300 }, () => 1) },
    { a: Array.from({ length: 200 }, () => 1) },
  ],
  ['nothing is nothing', undefined, {}],
  ['an empty object is nothing', {}, {}],
  ['null is nothing', null, {}],
  [
    'names that tell of a secret or a person go, at any depth',
    {
      Password: 'x',
      user_email: 'y',
      reset_token: 'z',
      Tax_ID: 1,
      items: [{ item_id: 'A', phoneNumber: 5 }],
    },
    { items: [{ item_id: 'A' }] },
  ],
  [
    'an address loses its query and what may be secret in its path',
    { link_url: 'https://shop.example/reset/3f9a8b7c6d5e4f3a2b1c0d?token=abc#x', text: 'a/b?c=d' },
    { link_url: 'https://shop.example/reset/*', text: 'a/b?c=d' },
  ],
];

test.each(ROWS)('%s', (_, given, expected) => {
  expect(cleanParams(given, createScrub('tax_id'))).toEqual(expected);
});

test('a cycle ends', () => {
  expect(JSON.stringify(cleanParams(cyclic, createScrub()))).toMatch(/^{"a":1,"self":{"a":1/);
});

test('at most 50 names', () => {
  const many = Object.fromEntries(Array.from({ length: 80 }, (_, i) => [`p${i}`, i]));
  expect(Object.keys(cleanParams(many, createScrub()))).toHaveLength(50);
});
