/** Reading the log in its order. */
import { expect } from 'vitest';
import type { ScanRange } from '../../../collector/store/store.ts';
import type { Case } from '../case.ts';
import { sample, T0 } from '../sample.ts';
import { visitors } from '../settle.ts';

const HOUR = 3_600_000;

export const SCANS: Case[] = [
  [
    'a scan gives log order across visitors, over more than a page',
    async ({ journeys }) => {
      const all = Array.from({ length: 1_001 }, (_, i) => sample(`v${i}`, 0));
      await Promise.all(all.map((append) => journeys.append(append)));
      expect(await visitors(journeys.scan('shop'))).toEqual(all.map((append) => append.visitor));
    },
  ],
  [
    'a scan takes a position, a limit and receive times, also where the clock jumped',
    async ({ journeys }) => {
      const times = [0, 10, HOUR, 2 * HOUR, HOUR + 5, 3 * HOUR, -9 * HOUR, 3 * HOUR + 1];
      for (const [i, time] of times.entries()) await journeys.append(sample(`v${i}`, 0, { at: T0 + time }));
      const third = (await journeys.read('shop', 'v2'))[0]?.position ?? 0;
      const rows: [ScanRange, string][] = [
        [{}, '0 1 2 3 4 5 6 7'],
        [{ limit: 3 }, '0 1 2'],
        [{ limit: 0 }, ''],
        [{ after: third }, '3 4 5 6 7'],
        [{ after: third, limit: 2 }, '3 4'],
        [{ from: T0 + HOUR }, '2 3 4 5 7'],
        [{ from: T0 + HOUR + 5, to: T0 + 3 * HOUR }, '3 4'],
        [{ to: T0 + 10 }, '0 6'],
        [{ to: T0 }, '6'],
        [{ after: third, from: T0 + HOUR, to: T0 + 2 * HOUR }, '4'],
        [{ from: T0 + 30 * HOUR }, ''],
        [{ to: T0 - 30 * HOUR }, ''],
      ];
      for (const [range, expected] of rows) {
        const found = await visitors(journeys.scan('shop', range));
        expect(found.map((each) => each.slice(1)).join(' '), JSON.stringify(range)).toBe(expected);
      }
    },
  ],
  [
    'a scan ends where the log ended when it began, and misses what is erased meanwhile',
    async ({ journeys }) => {
      for (let i = 0; i < 500; i++) await journeys.append(sample(`v${i}`, 0));
      const seen: string[] = [];
      for await (const each of journeys.scan('shop')) {
        seen.push(each.visitor);
        if (seen.length > 1) continue;
        await journeys.append(sample('late', 0));
        await journeys.erase('shop', 'v499', 't');
      }
      expect(seen).toHaveLength(499);
      expect(seen).not.toContain('late');
    },
  ],
];
