/** What the inspector finds wrong with a shop's tagging, row by row. */
import { expect, test } from 'vitest';
import { lintTagging, type ShopEvent } from '../../sdk/inspector/lint-tagging.ts';
import rows from './lint-tagging.json' with { type: 'json' };

type Push = [name: string, params: ShopEvent['params'], at?: number | null, layer?: ShopEvent['layer']];
type Row = [string, Push[], string[]];

test.each(rows as unknown as Row[])('%s', (_, pushes, expected) => {
  const found = lintTagging(
    pushes.map(([name, params, at, layer]) => ({
      name,
      params,
      ...(typeof at === 'number' && { at }),
      ...(layer && { layer }),
    })),
  );
  expect(found.map(({ code }) => code)).toEqual(expected);
  for (const { says, mend } of found) expect(`${says} ${mend}`).not.toMatch(/undefined|NaN|\[object/);
});
