/** The list of visitors. */
import { expect } from 'vitest';
import type { Stored } from '../../../collector/store/store.ts';
import type { Case } from '../case.ts';
import { sample, T0 } from '../sample.ts';

export const LISTS: Case[] = [
  [
    'the list counts, and puts the latest activity first',
    async ({ journeys }) => {
      await journeys.append(sample('ann', 0, { decisions: 2 }));
      await journeys.append(sample('bob', 0, { at: T0 + 1 }));
      await journeys.append(sample('ann', 1, { at: T0 + 2, decisions: 1 }));
      const { position } = (await journeys.read('shop', 'ann', 1))[0] as Stored;
      const list = await journeys.list('shop', { limit: 10 });
      expect(list.map((row) => row.visitor)).toEqual(['ann', 'bob']);
      expect(list[0]).toEqual({
        visitor: 'ann',
        records: 2,
        events: 2,
        decisions: 3,
        firstReceived: T0,
        lastReceived: T0 + 2,
        lastPosition: position,
      });
    },
  ],
  [
    'pages of the list join without gap or overlap',
    async ({ journeys }) => {
      for (let i = 0; i < 7; i++) await journeys.append(sample(`v${i}`, 0));
      const seen: string[] = [];
      let before: number | undefined;
      for (;;) {
        const page = await journeys.list('shop', { limit: 3, ...(before !== undefined && { before }) });
        if (page.length === 0) break;
        seen.push(...page.map((row) => row.visitor));
        before = page.at(-1)?.lastPosition;
      }
      expect(seen.join(' ')).toBe('v6 v5 v4 v3 v2 v1 v0');
    },
  ],
  [
    'visitors far behind another who is very busy are found',
    async ({ journeys }) => {
      const busy = Array.from({ length: 25_000 }, (_, i) => sample('busy', i));
      await journeys.append(sample('old', 0));
      await Promise.all(busy.slice(0, 12_000).map((append) => journeys.append(append)));
      await journeys.append(sample('mid', 0));
      await Promise.all(busy.slice(12_000).map((append) => journeys.append(append)));
      const list = await journeys.list('shop', { limit: 9 });
      expect(list.map((row) => row.visitor)).toEqual(['busy', 'mid', 'old']);
    },
  ],
];
