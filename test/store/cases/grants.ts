/** Budgets and codes: held, used, released and redeemed, each in the commit of its record. */
import { expect } from 'vitest';
import type { GrantChanges, Hold } from '../../../collector/store/grants.ts';
import type { Case } from '../case.ts';
import { sample, T0 } from '../sample.ts';
import { codes, refusal } from '../settle.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const hold = (decision: string, more: Partial<Hold> = {}): GrantChanges => ({
  hold: [{ rule: 'gift', decision, cost: 500, until: T0 + HOUR, max: { count: 1 }, ...more }],
});
const use = (decision: string, code?: string): GrantChanges => ({
  use: [{ decision, ...(code !== undefined && { code: { code, expires: T0 + DAY } }) }],
});

export const GRANTS: Case[] = [
  [
    'two visitors and the last unit: one gets it, the other is refused by the name of the rule and leaves nothing',
    async ({ journeys, grants }) => {
      const both = [
        journeys.append(sample('ann', 0, { grants: hold('d1') })),
        journeys.append(sample('bob', 0, { grants: hold('d2'), due: T0 })),
        journeys.append(sample('eve', 0)),
      ];
      expect(await codes(both)).toEqual([1, 'exhausted', 1]);
      await expect(journeys.append(sample('bob', 0, { grants: hold('d2') }))).rejects.toMatchObject({
        rules: ['gift'],
      });
      expect(await journeys.read('shop', 'bob')).toEqual([]);
      expect(await journeys.due(T0 + DAY, 9)).toEqual([]);
      expect(await grants.of('shop', 'bob', 'd2')).toBeUndefined();
      expect(await grants.spending('shop', T0)).toEqual([{ rule: 'gift', used: 0, spent: 0, held: 1 }]);
      expect(await journeys.append(sample('bob', 0))).toBe(1);
    },
  ],
  [
    'what is released can be held again, also within the same record; what is used cannot',
    async ({ journeys, grants }) => {
      await journeys.append(sample('ann', 0, { grants: hold('d1') }));
      await journeys.append(sample('ann', 1, { grants: { ...hold('d2'), release: ['d1'] } }));
      await journeys.append(sample('ann', 2, { grants: use('d2') }));
      expect(await refusal(journeys.append(sample('bob', 0, { grants: hold('d3') })))).toBe('exhausted');
      expect(await grants.spending('shop', T0)).toEqual([{ rule: 'gift', used: 1, spent: 500, held: 0 }]);
    },
  ],
  [
    'a refused hold takes back what the same record used and released',
    async ({ journeys, grants }) => {
      await journeys.append(sample('ann', 0, { grants: hold('d1', { max: { count: 2 } }) }));
      await journeys.append(sample('bob', 0, { grants: hold('d2', { max: { count: 2 } }) }));
      const both = { ...use('d1'), ...hold('d3') };
      expect(await refusal(journeys.append(sample('ann', 1, { grants: both })))).toBe('exhausted');
      expect(await grants.spending('shop', T0)).toEqual([{ rule: 'gift', used: 0, spent: 0, held: 2 }]);
    },
  ],
  [
    'a hold ends by itself; used after that it counts all the same, even beyond the budget',
    async ({ journeys, grants }) => {
      await journeys.append(sample('ann', 0, { grants: hold('d1') }));
      const late = { at: T0 + HOUR, grants: hold('d2', { until: T0 + 2 * HOUR }) };
      expect(await refusal(journeys.append(sample('bob', 0, { ...late, at: T0 + HOUR - 1 })))).toBe(
        'exhausted',
      );
      expect(await journeys.append(sample('bob', 0, late))).toBe(1);
      await journeys.append(sample('ann', 1, { at: T0 + HOUR, grants: use('d1') }));
      await journeys.append(sample('bob', 1, { at: T0 + HOUR, grants: use('d2') }));
      expect(await grants.spending('shop', T0 + HOUR)).toEqual([
        { rule: 'gift', used: 2, spent: 1000, held: 0 },
      ]);
    },
  ],
  [
    'a budget of value is kept to the cent, over several holds of one record',
    async ({ journeys }) => {
      const max = { value: 1_000 };
      const one = { rule: 'gift', cost: 400, until: T0 + HOUR, max };
      const three = { hold: ['d1', 'd2', 'd3'].map((decision) => ({ ...one, decision })) };
      expect(await refusal(journeys.append(sample('ann', 0, { grants: three })))).toBe('exhausted');
      const fits = { hold: [...three.hold.slice(0, 2), { ...one, decision: 'd3', cost: 200 }] };
      expect(await journeys.append(sample('ann', 0, { grants: fits }))).toBe(1);
      expect(await refusal(journeys.append(sample('bob', 0, { grants: hold('d4', { cost: 1, max }) })))).toBe(
        'exhausted',
      );
    },
  ],
  [
    'a decision is used once, whoever says it again; others cannot use it',
    async ({ journeys, grants }) => {
      await journeys.append(sample('ann', 0, { grants: hold('d1', { max: { count: 9 } }) }));
      await journeys.append(sample('bob', 0, { grants: use('d1') }));
      await journeys.append(sample('ann', 1, { grants: use('d1') }));
      await journeys.append(sample('ann', 2, { grants: use('d1') }));
      expect(await grants.spending('shop', T0)).toEqual([{ rule: 'gift', used: 1, spent: 500, held: 0 }]);
    },
  ],
  [
    'a repeated append is refused and changes no grant',
    async ({ journeys, grants }) => {
      const twice = [0, 0].map(() => journeys.append(sample('ann', 0, { grants: hold('d1', { max: {} }) })));
      expect(await codes(twice)).toEqual([1, 'conflict']);
      expect(await grants.spending('shop', T0)).toEqual([{ rule: 'gift', used: 0, spent: 0, held: 1 }]);
    },
  ],
  [
    'a code is made with its use, found by its text, and redeemed for the first order only',
    async ({ journeys, grants }) => {
      await journeys.append(sample('ann', 0, { grants: hold('d1', { prefix: 'GIFT' }) }));
      await journeys.append(sample('ann', 1, { grants: use('d1', 'GIFT-1') }));
      const given = { rule: 'gift', cost: 500, used: T0, code: 'GIFT-1', expires: T0 + DAY };
      expect(await grants.byCode('shop', 'GIFT-1')).toMatchObject(given);
      expect(await grants.of('shop', 'ann', 'd1')).toMatchObject(given);
      expect(await grants.byCode('other', 'GIFT-1')).toBeUndefined();
      const redeemed = { order: 'o-1', at: T0 + 5 };
      expect(await grants.redeem('shop', 'GIFT-1', 'o-1', T0 + 5)).toMatchObject({ redeemed });
      expect(await grants.redeem('shop', 'GIFT-1', 'o-2', T0 + 6)).toMatchObject({ redeemed });
      expect(await grants.redeem('shop', 'GIFT-2', 'o-2', T0 + 6)).toBeUndefined();
    },
  ],
  [
    'an erased visitor holds nothing; a code that was given stays good, and what was spent stays spent',
    async ({ journeys, grants }) => {
      await journeys.append(sample('ann', 0, { grants: hold('d1', { max: { count: 2 } }) }));
      await journeys.append(sample('ann', 1, { grants: use('d1', 'GIFT-1') }));
      await journeys.append(sample('ann', 2, { grants: hold('d2', { max: { count: 2 } }) }));
      await journeys.erase('shop', 'ann', 'hash');
      expect(await grants.of('shop', 'ann', 'd1')).toBeUndefined();
      expect(await grants.byCode('shop', 'GIFT-1')).toMatchObject({ rule: 'gift' });
      expect(await grants.spending('shop', T0)).toEqual([{ rule: 'gift', used: 1, spent: 500, held: 0 }]);
    },
  ],
  [
    'what nobody can act on any more is let go at the next hold of its rule',
    async ({ journeys, grants }) => {
      await journeys.append(sample('ann', 0, { grants: hold('d1') }));
      const later = T0 + HOUR + 3 * DAY + 1;
      await journeys.append(sample('bob', 0, { at: later, grants: hold('d2', { until: later + HOUR }) }));
      expect(await grants.of('shop', 'ann', 'd1')).toBeUndefined();
    },
  ],
];
