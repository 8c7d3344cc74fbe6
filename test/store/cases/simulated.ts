/** Simulated shoppers: taken only where they are wanted, and removed without a trace. */
import { expect } from 'vitest';
import type { Case } from '../case.ts';
import { SNAPSHOT, sample, T0 } from '../sample.ts';
import { refusal, visitors } from '../settle.ts';

const NONE = { visitors: 0, events: 0 };

export const SIMULATED: Case[] = [
  [
    'nobody ever spoke of them, and none is taken',
    async ({ journeys, simulated }) => {
      expect(await simulated.state('shop')).toBeUndefined();
      expect(await refusal(journeys.append(sample('simulated:a', 0)))).toBe('unwanted');
      expect(await simulated.known('shop')).toEqual(NONE);
    },
  ],
  [
    'wanted on one site, they are taken there and nowhere else',
    async ({ journeys, simulated }) => {
      await simulated.put('shop', 'wanted');
      expect(await simulated.state('shop')).toBe('wanted');
      expect(await simulated.state('other')).toBeUndefined();
      expect(await journeys.append(sample('simulated:a', 0))).toBe(1);
      expect(await refusal(journeys.append(sample('simulated:a', 0, { site: 'other' })))).toBe('unwanted');
      await simulated.put('shop', 'here');
      expect(await journeys.append(sample('simulated:a', 1, { at: T0 + 9 }))).toBe(2);
      expect(await simulated.known('shop')).toEqual({ visitors: 1, events: 2, last: T0 + 9 });
    },
  ],
  [
    'removed, nothing is left of them but everybody else; what is on its way is refused',
    async ({ journeys, simulated }) => {
      await simulated.put('shop', 'here');
      await journeys.append(sample('ann', 0));
      for (const name of ['a', 'b', 'c']) {
        await journeys.append(sample(`simulated:${name}`, 0, { snapshot: SNAPSHOT, due: T0 }));
      }
      await journeys.append(sample('simulated', 0));
      await journeys.append(sample('simulator:a', 0));
      await simulated.put('shop', 'removed');
      expect(await refusal(journeys.append(sample('simulated:a', 1)))).toBe('unwanted');
      expect(await simulated.remove('shop', 2)).toBe(2);
      expect(await simulated.remove('shop', 2)).toBe(1);
      expect(await simulated.remove('shop', 2)).toBe(0);
      expect(await simulated.known('shop')).toEqual(NONE);
      expect(await visitors(journeys.scan('shop'))).toEqual(['ann', 'simulated', 'simulator:a']);
      expect(await journeys.due(T0, 9)).toEqual([]);
      expect(await journeys.snapshot('shop', 'simulated:a')).toBeUndefined();
      await simulated.put('shop', 'wanted');
      expect(await journeys.append(sample('simulated:a', 0))).toBe(1);
    },
  ],
];
