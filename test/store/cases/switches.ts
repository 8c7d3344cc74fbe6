/** What is switched off: the last word on each rule and on the site. */
import { expect } from 'vitest';
import type { Case } from '../case.ts';
import { T0 } from '../sample.ts';

const said = { who: 'console', why: 'typing error', at: T0 };

export const SWITCHES: Case[] = [
  [
    'the last word counts, the site first, then by rule; another site has its own',
    async ({ switches }) => {
      await switches.put('shop', { ...said, rule: 'b', off: true });
      await switches.put('shop', { ...said, rule: 'a', off: true });
      await switches.put('shop', { ...said, rule: null, off: true });
      await switches.put('shop', { ...said, rule: 'b', off: false, why: 'mended', at: T0 + 1 });
      expect(await switches.list('shop')).toEqual([
        { ...said, rule: null, off: true },
        { ...said, rule: 'a', off: true },
        { ...said, rule: 'b', off: false, why: 'mended', at: T0 + 1 },
      ]);
      expect(await switches.list('other')).toEqual([]);
    },
  ],
];
