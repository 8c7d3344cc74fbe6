/** Sites of the console, and what every site has of origins and keys. */
import { expect } from 'vitest';
import type { StoredKey, StoredSite } from '../../../collector/store/sites.ts';
import type { Case } from '../case.ts';
import { T0 } from '../sample.ts';

const site = (key: string, more: Partial<StoredSite> = {}): StoredSite => ({
  key,
  name: `Shop ${key}`,
  stage: 'live',
  stagingOf: null,
  who: 'Ann',
  at: T0,
  closed: null,
  closedBy: null,
  ...more,
});
const key = (id: string, more: Partial<StoredKey> = {}): StoredKey => ({
  site: 'shop',
  id,
  kind: 'secret',
  value: `hash of ${id}`,
  hint: 'x7f2',
  name: 'Till',
  who: 'Ann',
  made: T0,
  used: null,
  ends: null,
  ...more,
});
const origin = (of: string, text: string, who = 'Ann') => ({ site: of, origin: text, who, at: T0 });

export const SITES: Case[] = [
  [
    'a site comes with its origins, or not at all; no key is taken twice',
    async ({ sites }) => {
      const first = site('b');
      await sites.add(first, ['https://b.example', 'https://www.b.example']);
      await sites.add(site('a', { stage: 'staging', stagingOf: 'b' }), []);
      await expect(sites.add(site('b', { name: 'Other' }), ['https://c.example'])).rejects.toMatchObject({
        code: 'conflict',
      });
      expect(await sites.list()).toEqual([first, site('a', { stage: 'staging', stagingOf: 'b' })]);
      expect(await sites.origins()).toEqual([
        origin('b', 'https://b.example'),
        origin('b', 'https://www.b.example'),
      ]);
    },
  ],
  [
    'a changed site stays in its place',
    async ({ sites }) => {
      await sites.add(site('a'), []);
      await sites.add(site('b'), []);
      await sites.put(site('a', { name: 'New name', stage: 'staging' }));
      expect((await sites.list()).map(({ name, stage }) => [name, stage])).toEqual([
        ['New name', 'staging'],
        ['Shop b', 'live'],
      ]);
    },
  ],
  [
    'a closed site is told with who closed it and when, until it is open again',
    async ({ sites }) => {
      await sites.add(site('a'), ['https://a.example']);
      await sites.put(site('a', { closed: T0 + 5, closedBy: 'Bob' }));
      expect(await sites.list()).toEqual([site('a', { closed: T0 + 5, closedBy: 'Bob' })]);
      expect(await sites.origins()).toEqual([origin('a', 'https://a.example')]);
      await sites.put(site('a'));
      expect(await sites.list()).toEqual([site('a')]);
    },
  ],
  [
    'an origin is there once a site; one that is removed is gone there alone',
    async ({ sites }) => {
      await sites.addOrigin(origin('a', 'https://shop.example'));
      await sites.addOrigin(origin('b', 'https://shop.example'));
      await sites.addOrigin(origin('a', 'https://shop.example', 'Bob'));
      expect(await sites.origins()).toEqual([
        origin('a', 'https://shop.example'),
        origin('b', 'https://shop.example'),
      ]);
      await sites.removeOrigin('a', 'https://shop.example');
      await sites.removeOrigin('a', 'https://never.example');
      expect(await sites.origins()).toEqual([origin('b', 'https://shop.example')]);
    },
  ],
  [
    'keys are added and replaced together, in the order in which they came; each site has its own',
    async ({ sites }) => {
      await sites.putKeys([key('one')]);
      await sites.putKeys([key('one', { ends: T0 + 9 }), key('two', { who: null, made: null })]);
      await sites.putKeys([key('one', { site: 'other', kind: 'public', value: 'pk_1' })]);
      expect(await sites.keys()).toEqual([
        key('one', { ends: T0 + 9 }),
        key('two', { who: null, made: null }),
        key('one', { site: 'other', kind: 'public', value: 'pk_1' }),
      ]);
    },
  ],
  [
    'what was heard from an origin is replaced together, each site has its own; the first comes first',
    async ({ sites }) => {
      const heard = (of: string, from: string, more = {}) => ({
        ...{ site: of, origin: from, first: T0, latest: T0, tag: null },
        ...more,
      });
      await sites.putHeard([heard('a', 'https://shop.example', { first: T0 + 1 })]);
      await sites.putHeard([
        heard('a', 'https://shop.example', { first: T0 + 1, latest: T0 + 9, tag: '0.2.0' }),
        heard('b', 'https://shop.example'),
      ]);
      expect(await sites.heard()).toEqual([
        heard('b', 'https://shop.example'),
        heard('a', 'https://shop.example', { first: T0 + 1, latest: T0 + 9, tag: '0.2.0' }),
      ]);
    },
  ],
];
