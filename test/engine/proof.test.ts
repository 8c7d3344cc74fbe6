/** Draws are deterministic, even, and independent of each other: shown on a million visitors. */
import { expect, test } from 'vitest';
import { assign } from '../../engine/proof/assign.ts';
import { draw } from '../../engine/proof/draw.ts';
import { murmur3 } from '../../engine/proof/murmur3.ts';
import { variantShow } from '../../engine/proof/variant-show.ts';
import type { Intervention } from '../../protocol/intervention.ts';
import golden from './cases/draws.json' with { type: 'json' };

const MILLION = 1_000_000;

/** Of MurmurHash3_x86_32, as published with its implementations: [text, seed, hash]. */
const VECTORS: [string, number, number][] = [
  ['', 0, 0],
  ['', 1, 0x514e28b7],
  ['', 0xffffffff, 0x81f16f39],
  ['test', 0, 0xba6bd213],
  ['test', 0x9747b28c, 0x704b81dc],
  ['Hello, world!', 0, 0xc0363e43],
  ['Hello, world!', 0x9747b28c, 0x24884cba],
  ['The quick brown fox jumps over the lazy dog', 0, 0x2e4ff723],
  ['The quick brown fox jumps over the lazy dog', 0x9747b28c, 0x2fa826cd],
  ['aaaa', 0x9747b28c, 0x5a97808a],
  ['aaa', 0x9747b28c, 0x283e0130],
  ['aa', 0x9747b28c, 0x5d211726],
  ['a', 0x9747b28c, 0x7fa09ea6],
  ['ππππππππ', 0x9747b28c, 0xd58063c1],
];

test.each(VECTORS)('the hash of “%s” with seed %i is the published one (spec: A17)', (text, seed, hash) => {
  expect(murmur3(text, seed)).toBe(hash);
});

test.each(golden as [string, string, string, number][])(
  'a draw is the same on every machine and after every restart: %s, %s, %s (spec: A17)',
  (site, purpose, visitor, lot) => {
    expect(draw(site, purpose, visitor)).toBe(lot);
  },
);

const rule = { id: 'offer', then: { show: { kind: 'offer' } } } as const;
const lotsOf = (site: string, purpose: string) =>
  Float64Array.from({ length: MILLION }, (_, n) => draw(site, purpose, `visitor-${n}`));

test.each([5, 10, 50])(
  'of a million visitors %i per cent are held out, within 0.1 points (spec: A17)',
  (holdout) => {
    let held = 0;
    for (let n = 0; n < MILLION; n++) {
      const given = assign(rule, { site: 'shop', holdout, spared: ['fix'] }, `visitor-${n}`, false);
      if (given?.arm === 'holdout') held++;
    }
    expect(Math.abs((held / MILLION) * 100 - holdout)).toBeLessThan(0.1);
  },
  60_000,
);

test('of a million visitors each variant gets its share, within 0.1 points (spec: A18)', () => {
  const split = { a: 50, b: 30, c: 15, none: 5 };
  const counts: { [variant: string]: number } = {};
  for (let n = 0; n < MILLION; n++) {
    const settings = { site: 'shop', holdout: 0, spared: [] };
    const { variant = '' } = assign({ ...rule, split }, settings, `visitor-${n}`, false) ?? {};
    counts[variant] = (counts[variant] ?? 0) + 1;
  }
  expect(Object.keys(counts).sort()).toEqual(['a', 'b', 'c', 'none']);
  for (const [variant, share] of Object.entries(split)) {
    expect(Math.abs(((counts[variant] ?? 0) / MILLION) * 100 - share)).toBeLessThan(0.1);
  }
}, 60_000);

/**
 * Pearson's chi-square of two draws cut into tenths: 81 degrees of freedom, of which one in a million samples of
 * independent draws goes beyond 150.
 */
test('draws of two sites, of two rules, and of holdout and split say nothing of each other (spec: A17 A18)', () => {
  const lots = {
    shop: lotsOf('shop', 'holdout'),
    other: lotsOf('other', 'holdout'),
    one: lotsOf('shop', 'split offer-1'),
    two: lotsOf('shop', 'split offer-2'),
  };
  const pairs = [
    [lots.shop, lots.other],
    [lots.one, lots.two],
    [lots.shop, lots.one],
  ] as const;
  for (const [a, b] of pairs) expect(chiSquare(a, b)).toBeLessThan(150);
  // The measure sees dependence where there is some.
  expect(chiSquare(lots.shop, lots.shop)).toBeGreaterThan(MILLION);
}, 60_000);

function chiSquare(a: Float64Array, b: Float64Array): number {
  const cells = new Float64Array(100);
  const rows = new Float64Array(10);
  const columns = new Float64Array(10);
  a.forEach((lot, n) => {
    const row = Math.floor(lot / 10);
    const column = Math.floor((b[n] as number) / 10);
    cells[row * 10 + column] = (cells[row * 10 + column] as number) + 1;
    rows[row] = (rows[row] as number) + 1;
    columns[column] = (columns[column] as number) + 1;
  });
  return cells.reduce((sum, count, cell) => {
    const expected = ((rows[Math.floor(cell / 10)] as number) * (columns[cell % 10] as number)) / a.length;
    return sum + (count - expected) ** 2 / expected;
  }, 0);
}

test('a variant called as something every object has, or one without changes, shows what the rule shows (spec: A18)', () => {
  const text = { en: 'Text' };
  const show: Intervention = { kind: 'offer', surface: 'card', title: text, text };
  for (const variant of ['constructor', '__proto__', 'toString', 'a', undefined]) {
    expect(variantShow({ show, variants: { b: { surface: 'bar' } } }, variant)).toEqual(show);
  }
  // A check refuses another kind; an older book may have one.
  const other = { surface: 'bar', kind: 'fix' } as const;
  expect(variantShow({ show, variants: { b: other } }, 'b')).toEqual({ ...show, surface: 'bar' });
});
