/** What the built tag and console weigh, and that the README says what the tag does, peers included; it needs a build, and no browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { peerSizes, sizes, TAG, withSizes } from '../../bench/sizes.ts';

const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

/** What the design promises; `size-limit` in package.json may be stricter, never laxer. */
const PROMISED = {
  'kairos.js': 5_500,
  'kairos-prompt': 9_000,
  'kairos-moments': 3_000,
  'kairos-signals': 5_000,
  'kairos-checkout': 3_000,
  'kairos-vitals': 4_000,
  'kairos-words': 1_500,
  'kairos-tools': 2_000,
  'kairos-inspector': 22_000,
  'console.js': 120_000,
};

test('every file of the tag, and the console, keep to their budgets (spec: B1)', () => {
  const measured = sizes();
  for (const [name, most] of Object.entries(PROMISED)) {
    const found = measured.find(({ file }) => file.startsWith(name));
    expect(found?.budget, name).toBeLessThanOrEqual(most);
  }
  for (const { file, bytes, budget } of measured) expect(bytes, file).toBeLessThanOrEqual(budget ?? 0);
});

test('the sizes in the README are those of the build; npm run sizes:write writes them anew (spec: B1)', async () => {
  expect(README).toBe(withSizes(README, sizes(TAG), await peerSizes()));
});
