/** What an event says beyond its name, as people read it in a journey. */
import { expect, test } from 'vitest';
import { eventSummary } from '../../console/journey/event-summary.ts';

const SAID: [params: Record<string, unknown>, value: string | undefined, details: string[]][] = [
  [{ value: 129, currency: 'EUR' }, '€129.00', []],
  [{ metric: 'LCP', value: 6_200, rating: 'poor' }, 'LCP 6.2 sec', []],
  [{ metric: 'CLS', value: 0.31 }, 'CLS 0.31', []],
  [
    { step: 'payment', reason: 'payment', code: 'card_declined', hard: true },
    undefined,
    ['step payment', 'reason Payment refused', 'code card declined', 'final yes'],
  ],
  [{ step: 'shipping', hard: false }, undefined, ['step delivery']],
  [{ step: 'gift-wrapping' }, undefined, ['step gift-wrapping']],
  [{ step: 'constructor', reason: 'toString' }, undefined, ['step constructor', 'reason toString']],
  [{ scope: 'once' }, undefined, ['closed for this time']],
  [{ scope: 'all' }, undefined, ['closed all prompts, for good']],
  [{ search_term: 'engagement ring', unknown_param: 'x' }, undefined, ['searched for engagement ring']],
];

test.each(SAID)('%j (spec: C2)', (params, value, details) => {
  const summary = eventSummary({ id: 't.1', name: 'x', at: 0, params, raw: {} } as never);
  expect(summary.value).toBe(value);
  expect(summary.details.map(({ label, text }) => `${label} ${text}`)).toEqual(details);
});
