/** Rulebooks, health and closing. */
import { expect } from 'vitest';
import type { Case } from '../case.ts';
import { sample } from '../sample.ts';
import { codes, collect } from '../settle.ts';

export const BOOKS_AND_LIFE: Case[] = [
  [
    'books count up; the same book again is not a new version, an older one is',
    async ({ books }) => {
      expect(await books.latest('shop')).toBeUndefined();
      expect(await books.add('shop', '{"a":1}', 'h1')).toBe(1);
      expect(await books.add('shop', '{"a":1}', 'h1')).toBe(1);
      expect(await books.add('shop', '{"a":2}', 'h2')).toBe(2);
      expect(await books.add('shop', '{"a":1}', 'h1')).toBe(3);
      expect(await books.latest('shop')).toEqual({ version: 3, content: '{"a":1}', hash: 'h1' });
      expect(await books.get('shop', 2)).toEqual({ version: 2, content: '{"a":2}', hash: 'h2' });
      expect(await books.get('shop', 4)).toBeUndefined();
    },
  ],
  [
    'a new store can be written, and has nothing queued',
    async (store) => expect(store.health()).toMatchObject({ writable: true, queued: 0 }),
  ],
  [
    'closing settles what is queued; afterwards everything is refused',
    async (store) => {
      const { journeys, books } = store;
      const adding = journeys.append(sample('ann', 0));
      await store.close();
      await store.close();
      expect(await adding).toBe(1);
      const calls = [
        journeys.append(sample('ann', 1)),
        journeys.read('shop', 'ann'),
        journeys.snapshot('shop', 'ann'),
        journeys.knownSourceIds('shop', 'crm', ['1']),
        collect(journeys.scan('shop')),
        journeys.list('shop', { limit: 1 }),
        journeys.erase('shop', 'ann', 'hash'),
        journeys.isErased('shop', 'hash'),
        books.latest('shop'),
        books.get('shop', 1),
        books.add('shop', '{}', 'h'),
      ];
      expect(await codes(calls)).toEqual(calls.map(() => 'closed'));
      expect(store.health()).toMatchObject({ writable: false, reason: 'closed' });
    },
  ],
];
