/** An event asks only the rules it can concern: the others cost nothing, however many there are. */
import { expect, test } from 'vitest';
import { newTouched } from '../../engine/condition/touched.ts';
import { compileBook, DEFAULT_SETTINGS } from '../../engine/index.ts';
import type { LiveRule } from '../../engine/rulebook.ts';
import { foldEvent } from '../../engine/step/fold-event.ts';
import type { Condition } from '../../protocol/condition.ts';
import type { Params } from '../../protocol/event.ts';
import type { Rule } from '../../protocol/rule.ts';
import { journeyOf } from './journey-of.ts';
import { START, timeOf } from './times.ts';

/** A hundred rules of each kind; none of them concerns a page view. */
const KINDS: { readonly [kind: string]: (n: number) => Condition } = {
  fact: (n) => ({ fact: 'cart.value', atLeast: 100 + n }),
  pattern: (n) => ({ fact: 'cart.coupon', matches: `^R${n}` }),
  risk: (n) => ({ fact: 'risk', atLeast: 1 + n / 2 }),
  did: (n) => ({ did: 'search', times: n + 1 }),
  sequence: (n) => ({ sequence: [{ did: 'search' }, { did: `step_${n}` }], within: '1h' }),
  silence: (n) => ({ silence: ['purchase'], after: 'begin_checkout', for: `${n + 1}m` }),
  tag: () => ({ tag: 'seen' }),
  segment: () => ({ segment: 'rich' }),
  schedule: (n) => ({ schedule: { from: '20:00', to: `21:${String(n % 60).padStart(2, '0')}` } }),
};
const text = { en: 'Text' };
const rules = Object.entries(KINDS).flatMap(([kind, when]) =>
  Array.from(
    { length: 100 },
    (_, n): Rule => ({
      id: `${kind}-${n}`,
      name: kind,
      when: when(n),
      then: { show: { kind: 'reminder', surface: 'card', title: text, text } },
    }),
  ),
);
const book = compileBook({
  version: 1,
  settings: DEFAULT_SETTINGS,
  segments: [{ id: 'rich', name: 'Rich', when: { fact: 'visitor.spent', above: 1_000 } }],
  points: [{ id: 'failed', name: 'Failed', did: 'checkout_error', points: 50, fades: '1h' }],
  rules,
});

/** @returns how many rules of each kind an event asks, five minutes after a first one */
function asked(name: string, time = '5m', params: Params = {}): { [kind: string]: number } {
  const journey = journeyOf(['0s page_view'], book);
  const touched = newTouched<LiveRule>();
  const event = { tab: 'tab00001', seq: 2, name, at: START + timeOf(time), params };
  foldEvent(journey, { ...event, event }, 0, book, touched);
  const ids = [...new Set(touched.rules.map(({ rule }) => rule.id))];
  const kinds = ids.map((id) => id.split('-')[0] as string);
  return Object.fromEntries(
    [...new Set(kinds)].map((kind) => [kind, kinds.filter((one) => one === kind).length]),
  );
}

test('an event that concerns no rule asks none of 900 (spec: E10)', () => {
  expect(asked('page_view')).toEqual({});
  expect(asked('made_up')).toEqual({});
});

test('an event asks the rules of what it changes, and no others (spec: E10)', () => {
  expect(asked('search')).toEqual({ did: 100 });
  expect(asked('step_7')).toEqual({});
  expect(asked('add_to_cart', '5m', { value: 109, currency: 'EUR' })).toEqual({ fact: 10 });
  expect(asked('checkout_error')).toEqual({ risk: 99 });
  expect(asked('page_view', '10h 30m')).toEqual({ schedule: 100 });
});
