/** Adding records: versions, conflicts, groups and sites. */
import { expect } from 'vitest';
import type { Case } from '../case.ts';
import { SNAPSHOT, sample, T0 } from '../sample.ts';
import { codes, collect, refusal, visitors } from '../settle.ts';

export const APPENDS: Case[] = [
  [
    'a record comes back as it went in, with version, position and trace',
    async ({ journeys }) => {
      const append = sample('ann', 0, { trace: [{ rule: 'r', because: ['ü', null] }] });
      expect(await journeys.append(append)).toBe(1);
      const [stored, ...others] = await journeys.read('shop', 'ann');
      expect(others).toEqual([]);
      const { site, visitor, record, trace } = append;
      expect(stored).toEqual({ site, visitor, record, trace, version: 1, position: expect.any(Number) });
    },
  ],
  [
    'a missing trace reads as null',
    async ({ journeys }) => {
      await journeys.append(sample('ann', 0, { trace: undefined }));
      expect((await journeys.read('shop', 'ann'))[0]?.trace).toBeNull();
    },
  ],
  [
    'what was handed in or out can be changed without changing the log',
    async ({ journeys }) => {
      const append = sample('ann', 0);
      const adding = journeys.append(append);
      append.record.events.length = 0;
      await adding;
      const before = await journeys.read('shop', 'ann');
      before[0]?.record.events.splice(0);
      expect((await journeys.read('shop', 'ann'))[0]?.record.events).toHaveLength(1);
    },
  ],
  [
    'read gives the tail after a version',
    async ({ journeys }) => {
      for (let version = 0; version < 4; version++) await journeys.append(sample('ann', version));
      expect((await journeys.read('shop', 'ann', 2)).map((each) => each.version)).toEqual([3, 4]);
      expect(await journeys.read('shop', 'ann', 4)).toEqual([]);
      expect(await journeys.read('shop', 'bob')).toEqual([]);
    },
  ],
  [
    'a version that is not the latest is a conflict, behind or ahead, and leaves nothing',
    async ({ journeys }) => {
      expect(await refusal(journeys.append(sample('ann', 1)))).toBe('conflict');
      await journeys.append(sample('ann', 0));
      await journeys.append(sample('ann', 1));
      for (const version of [0, 1, 3]) {
        const append = sample('ann', version, { sourceIds: [{ source: 'crm', id: 'x' }] });
        expect(await refusal(journeys.append(append)), `version ${version}`).toBe('conflict');
      }
      expect(await journeys.read('shop', 'ann')).toHaveLength(2);
      expect(await journeys.knownSourceIds('shop', 'crm', ['x'])).toEqual(new Set());
      expect(await journeys.append(sample('ann', 2))).toBe(3);
    },
  ],
  [
    'of two appends on one version the first wins',
    async ({ journeys }) => {
      const both = [journeys.append(sample('ann', 0)), journeys.append(sample('ann', 0))];
      expect(await codes(both)).toEqual([1, 'conflict']);
    },
  ],
  [
    'a bad append costs the good ones beside it nothing',
    async ({ journeys }) => {
      const circular: unknown[] = [];
      circular.push(circular);
      await journeys.append(sample('zoe', 0, { sourceIds: [{ source: 'crm', id: 'old' }] }));
      const all = [
        sample('ann', 0),
        sample('bob', 7),
        sample('cid', 0, { sourceIds: [{ source: 'crm', id: 'old' }] }),
        sample('dan', 0, { trace: circular }),
        sample('eve', 0, { at: Number.NaN }),
        sample('ann', 1),
        sample('fay', 0),
      ].map((append) => journeys.append(append));
      expect(await codes(all)).toEqual([1, 'conflict', 'duplicate_source', 'invalid', 'invalid', 2, 1]);
      expect(await visitors(journeys.scan('shop'))).toEqual(['zoe', 'ann', 'ann', 'fay']);
    },
  ],
  [
    '1,000 appends at once of 100 visitors: every journey without gaps, every position once',
    async ({ journeys }) => {
      const all = Array.from({ length: 1_000 }, (_, i) => sample(`v${i % 100}`, Math.floor(i / 100)));
      const versions = await Promise.all(all.map((append) => journeys.append(append)));
      expect(versions).toEqual(all.map((append) => append.version + 1));
      const log = await collect(journeys.scan('shop'));
      expect(log).toHaveLength(1_000);
      expect(log.every((each, i) => i === 0 || each.position > (log[i - 1]?.position ?? 0))).toBe(true);
      for (let v = 0; v < 100; v++) {
        const own = await journeys.read('shop', `v${v}`);
        expect(own.map((each) => each.version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      }
    },
  ],
  [
    'sites never see each other',
    async ({ journeys, books }) => {
      await journeys.append(
        sample('ann', 0, { site: 'a', sourceIds: [{ source: 'crm', id: 'x' }], snapshot: SNAPSHOT }),
      );
      await journeys.erase('a', 'nobody', 'hash');
      await books.add('a', '{}', 'h');
      expect(await journeys.append(sample('ann', 0, { site: 'b', at: T0 + 1 }))).toBe(1);
      expect((await journeys.read('b', 'ann')).map((each) => each.record.received)).toEqual([T0 + 1]);
      expect(await journeys.snapshot('b', 'ann')).toBeUndefined();
      expect(await journeys.knownSourceIds('b', 'crm', ['x'])).toEqual(new Set());
      expect(await journeys.isErased('b', 'hash')).toBe(false);
      expect(await books.latest('b')).toBeUndefined();
      expect(await journeys.list('b', { limit: 9 })).toHaveLength(1);
      expect(await visitors(journeys.scan('c'))).toEqual([]);
    },
  ],
];
