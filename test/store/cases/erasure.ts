/** Forgetting a visitor. */
import { expect } from 'vitest';
import type { Case } from '../case.ts';
import { SNAPSHOT, sample } from '../sample.ts';
import { refusal, visitors } from '../settle.ts';

export const ERASURE: Case[] = [
  [
    'an erasure leaves the tombstone and nothing else; positions are not used again',
    async ({ journeys }) => {
      const more = { sourceIds: [{ source: 'crm', id: '1' }], snapshot: SNAPSHOT };
      await journeys.append(sample('bob', 0));
      await journeys.append(sample('ann', 0, more));
      await journeys.append(sample('ann', 1));
      const last = (await journeys.read('shop', 'ann', 1))[0]?.position ?? 0;
      expect(await journeys.isErased('shop', 'hash')).toBe(false);
      expect(await journeys.erase('shop', 'ann', 'hash')).toBe(2);
      expect(await journeys.isErased('shop', 'hash')).toBe(true);
      expect(await journeys.read('shop', 'ann')).toEqual([]);
      expect(await journeys.snapshot('shop', 'ann')).toBeUndefined();
      expect(await journeys.knownSourceIds('shop', 'crm', ['1'])).toEqual(new Set());
      expect((await journeys.list('shop', { limit: 9 })).map((row) => row.visitor)).toEqual(['bob']);
      expect(await visitors(journeys.scan('shop'))).toEqual(['bob']);
      expect(await refusal(journeys.append(sample('ann', 2)))).toBe('conflict');
      expect(await journeys.append(sample('ann', 0, more))).toBe(1);
      expect((await journeys.read('shop', 'ann'))[0]?.position).toBeGreaterThan(last);
    },
  ],
  [
    'erasing nobody, or twice, keeps the tombstone',
    async ({ journeys }) => {
      expect(await journeys.erase('shop', 'ann', 'hash')).toBe(0);
      expect(await journeys.erase('shop', 'ann', 'hash')).toBe(0);
      expect(await journeys.isErased('shop', 'hash')).toBe(true);
    },
  ],
  [
    'an append that was on its way before the erasure does not survive it',
    async ({ journeys }) => {
      const adding = journeys.append(sample('ann', 0));
      const erasing = journeys.erase('shop', 'ann', 'hash');
      expect(await adding).toBe(1);
      expect(await erasing).toBe(1);
      expect(await journeys.read('shop', 'ann')).toEqual([]);
    },
  ],
];
