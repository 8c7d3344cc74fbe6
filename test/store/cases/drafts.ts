/** What is being changed: nobody saves over what they have not seen. */
import { expect } from 'vitest';
import type { Case } from '../case.ts';
import { T0 } from '../sample.ts';

const row = (rule: string | null, revision: number, content: string | null, who = 'Ann') => ({
  rule,
  revision,
  content,
  who,
  at: T0,
});

export const DRAFTS: Case[] = [
  [
    'each word counts up; a revision that was not seen is told and kept',
    async ({ drafts }) => {
      const first = { saved: true, row: row('gift', 1, '{"a":1}') };
      expect(await drafts.put('shop', row('gift', 0, '{"a":1}'))).toEqual(first);
      expect(await drafts.put('shop', row('gift', 0, '{"a":2}', 'Bob'))).toEqual({ ...first, saved: false });
      expect(await drafts.put('shop', row('gift', 1, null, 'Bob'))).toEqual({
        saved: true,
        row: row('gift', 2, null, 'Bob'),
      });
      expect(await drafts.put('shop', row('new', 7, '{}'))).toEqual({ saved: false, row: undefined });
    },
  ],
  [
    'the settings come first, then the rules; another site has its own',
    async ({ drafts }) => {
      await drafts.put('shop', row('b', 0, 'null'));
      await drafts.put('shop', row('a', 0, '{}'));
      await drafts.put('shop', row(null, 0, '{}'));
      expect(await drafts.list('shop')).toEqual([row(null, 1, '{}'), row('a', 1, '{}'), row('b', 1, 'null')]);
      expect(await drafts.list('other')).toEqual([]);
    },
  ],
];
