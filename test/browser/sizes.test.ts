/** What the built tag weighs, and that the README says so; it needs a build, and no browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sizes, withSizes } from '../../bench/sizes.ts';

const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

test('tag, prompts and moments chunk keep to their budgets of 5.5, 8 and 3 kB (spec: B1)', () => {
  const measured = sizes();
  expect(measured.map(({ budget }) => budget)).toEqual([5_500, 8_000, 3_000, 21_000]);
  for (const { file, bytes, budget } of measured) expect(bytes, file).toBeLessThanOrEqual(budget);
});

test('the sizes in the README are those of the build; npm run sizes:write writes them anew (spec: B1)', () => {
  expect(README).toBe(withSizes(README, sizes()));
});
