/** When journeys must be looked at again. */
import { expect } from 'vitest';
import type { Case } from '../case.ts';
import { sample, T0 } from '../sample.ts';
import { refusal } from '../settle.ts';

export const DUE: Case[] = [
  [
    'a due time comes with an append, is replaced by the next one that has one, and ends with null',
    async ({ journeys }) => {
      const row = { site: 'shop', visitor: 'ann' };
      await journeys.append(sample('ann', 0, { due: T0 + 10 }));
      expect(await journeys.due(T0 + 9, 9)).toEqual([]);
      expect(await journeys.due(T0 + 10, 9)).toEqual([{ ...row, at: T0 + 10 }]);
      await journeys.append(sample('ann', 1, { due: T0 + 20 }));
      expect(await journeys.due(T0 + 10, 9)).toEqual([]);
      expect(await journeys.due(T0 + 20, 9)).toEqual([{ ...row, at: T0 + 20 }]);
      await journeys.append(sample('ann', 2));
      expect(await journeys.due(T0 + 20, 9)).toEqual([{ ...row, at: T0 + 20 }]);
      await journeys.append(sample('ann', 3, { due: null }));
      expect(await journeys.due(T0 + 1_000, 9)).toEqual([]);
    },
  ],
  [
    'the longest overdue come first, of all sites, as many as asked for',
    async ({ journeys }) => {
      await journeys.append(sample('ann', 0, { due: T0 + 30 }));
      await journeys.append(sample('bob', 0, { due: T0 + 10, site: 'other' }));
      await journeys.append(sample('eve', 0, { due: T0 + 20 }));
      await journeys.append(sample('joe', 0));
      expect((await journeys.due(T0 + 99, 2)).map(({ site, visitor }) => [site, visitor])).toEqual([
        ['other', 'bob'],
        ['shop', 'eve'],
      ]);
      expect((await journeys.due(T0 + 99, 2, ['other', 'nowhere'])).map(({ visitor }) => visitor)).toEqual([
        'eve',
        'ann',
      ]);
    },
  ],
  [
    'a refused append leaves the due time as it was, an erased visitor has none',
    async ({ journeys }) => {
      await journeys.append(sample('ann', 0, { due: T0 + 10 }));
      expect(await refusal(journeys.append(sample('ann', 0, { due: T0 + 5 })))).toBe('conflict');
      expect(await refusal(journeys.append(sample('ann', 1, { due: 0.5 })))).toBe('invalid');
      expect((await journeys.due(T0 + 99, 9)).map(({ at }) => at)).toEqual([T0 + 10]);
      await journeys.erase('shop', 'ann', 'hash');
      expect(await journeys.due(T0 + 99, 9)).toEqual([]);
    },
  ],
];
