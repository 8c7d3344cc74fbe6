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
      expect(await books.latest('shop')).toMatchObject({ version: 3, content: '{"a":1}', hash: 'h1' });
      expect(await books.get('shop', 2)).toMatchObject({ version: 2, content: '{"a":2}', hash: 'h2' });
      expect(await books.get('shop', 4)).toBeUndefined();
    },
  ],
  [
    'who published a book, and why, is kept; nobody publishes over a book they have not seen',
    async ({ books }) => {
      const about = { who: 'Ann', note: 'for May', at: 5, rules: 2 };
      await books.add('shop', '{"a":1}', 'h1', { ...about, after: 0 });
      expect(await codes([books.add('shop', '{"a":2}', 'h2', { after: 0 })])).toEqual(['conflict']);
      await books.add('shop', '{"a":3}', 'h3');
      const first = { version: 1, ...about };
      const second = { version: 2, who: null, note: '', at: null, rules: 0 };
      expect(await books.list('shop', { limit: 9 })).toEqual([second, first]);
      expect(await books.list('shop', { limit: 1 })).toEqual([second]);
      expect(await books.list('shop', { before: 2, limit: 9 })).toEqual([first]);
      expect(await books.list('other', { limit: 9 })).toEqual([]);
      expect(await books.get('shop', 1)).toEqual({ ...first, content: '{"a":1}', hash: 'h1' });
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
        books.list('shop', { limit: 1 }),
        store.drafts.list('shop'),
        store.drafts.put('shop', { rule: null, revision: 0, content: null, who: 'Ann', at: 1 }),
      ];
      expect(await codes(calls)).toEqual(calls.map(() => 'closed'));
      expect(store.health()).toMatchObject({ writable: false, reason: 'closed' });
    },
  ],
];
