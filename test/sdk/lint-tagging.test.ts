/** What the inspector finds wrong with a shop's tagging, row by row. */
import { expect, test } from 'vitest';
import { lintTagging } from '../../sdk/inspector/lint-tagging.ts';
import rows from './lint-tagging.json' with { type: 'json' };

type Row = [string, [name: string, params: { [name: string]: unknown }][], string[]];

test.each(rows as unknown as Row[])('%s', (_, pushes, expected) => {
  const found = lintTagging(pushes.map(([name, params]) => ({ name, params })));
  expect(found.map(({ code }) => code)).toEqual(expected);
  for (const { says, mend } of found) expect(`${says} ${mend}`).not.toMatch(/undefined|NaN|\[object/);
});
