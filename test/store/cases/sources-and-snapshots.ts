/** What may come with a record: ids of its sources, and a snapshot. */
import { expect } from 'vitest';
import type { Case } from '../case.ts';
import { SNAPSHOT, sample } from '../sample.ts';
import { codes, refusal } from '../settle.ts';

export const SOURCES_AND_SNAPSHOTS: Case[] = [
  [
    'a source id is taken once a site, and known from then on',
    async ({ journeys }) => {
      const ids = (...list: string[]) => ({ sourceIds: list.map((id) => ({ source: 'crm', id })) });
      await journeys.append(sample('ann', 0, ids('1', '2')));
      expect(await refusal(journeys.append(sample('ann', 1, ids('3', '2'))))).toBe('duplicate_source');
      expect(await refusal(journeys.append(sample('ann', 1, ids('4', '4'))))).toBe('duplicate_source');
      expect(await refusal(journeys.append(sample('bob', 0, ids('1'))))).toBe('duplicate_source');
      expect(await journeys.knownSourceIds('shop', 'crm', ['1', '2', '3', '4'])).toEqual(new Set(['1', '2']));
      expect(await journeys.knownSourceIds('shop', 'ivr', ['1'])).toEqual(new Set());
      expect(await journeys.append(sample('ann', 1, ids('3')))).toBe(2);
    },
  ],
  [
    'two appends in one group with the same source id: the first has it',
    async ({ journeys }) => {
      const same = { sourceIds: [{ source: 'crm', id: '1' }] };
      const both = [journeys.append(sample('ann', 0, same)), journeys.append(sample('bob', 0, same))];
      expect(await codes(both)).toEqual([1, 'duplicate_source']);
    },
  ],
  [
    'a snapshot stands for the version it came with and stays until it is replaced',
    async ({ journeys }) => {
      expect(await journeys.snapshot('shop', 'ann')).toBeUndefined();
      await journeys.append(sample('ann', 0));
      expect(await journeys.snapshot('shop', 'ann')).toBeUndefined();
      await journeys.append(sample('ann', 1, { snapshot: SNAPSHOT }));
      await journeys.append(sample('ann', 2));
      expect(await journeys.snapshot('shop', 'ann')).toEqual({ version: 2, ...SNAPSHOT });
      await refusal(journeys.append(sample('ann', 0, { snapshot: { state: 'wrong', engine: 'e' } })));
      await journeys.append(sample('ann', 3, { snapshot: { state: '[]', engine: 'e2' } }));
      expect(await journeys.snapshot('shop', 'ann')).toEqual({ version: 4, state: '[]', engine: 'e2' });
    },
  ],
];
