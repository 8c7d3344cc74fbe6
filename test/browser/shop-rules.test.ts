/** The shop's rulebook against the engine itself: what a shopper is shown after each kind of trouble. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TEST_CARDS } from '../../demo-site/checkout/test-cards.ts';
import { checkRule, compileBook, DEFAULT_SETTINGS, newJourney, step } from '../../engine/index.ts';
import type { Params } from '../../protocol/event.ts';
import type { Intervention, LocalText } from '../../protocol/intervention.ts';
import type { Rule } from '../../protocol/rule.ts';

const FOLDER = new URL('../../demo-site/rules/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.json') && file !== 'rulebook.json');
const RULES = FILES.map((file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Rule);
const BOOK = compileBook({
  version: 1,
  settings: DEFAULT_SETTINGS,
  rules: RULES.map(({ ...rule }) => checkRule(rule).rule as Rule),
});
/** Reasons that would tell a thief what the bank knows. */
const MASKED = ['lost_card', 'stolen_card', 'fraudulent', 'pickup_card', 'restricted_card'];
const TOLD: Record<string, string> = {
  insufficient_funds: 'fix-insufficient-funds',
  card_velocity_exceeded: 'fix-limit-reached',
  expired_card: 'fix-expired-card',
  incorrect_number: 'fix-card-details',
  incorrect_cvc: 'fix-security-code',
  card_not_supported: 'fix-card-not-supported',
  authentication_required: 'fix-bank-confirmation',
  processing_error: 'fix-bank-unreachable',
  try_again_later: 'fix-bank-unreachable',
};

type Event = [name: string, params?: Params];
const cart = (value: number): Event => [
  'view_cart',
  { currency: 'EUR', value, items: [{ item_id: 'a', price: value, quantity: 1 }] },
];
const decline = (code: string): Event => ['checkout_error', { reason: 'payment', code, hard: false }];
const invalid: Event = ['checkout_error', { reason: 'validation', code: 'email', hard: false }];

/** @returns after each event, the rule that was decided upon; it counts as shown at once */
function decided(...events: Event[]): (string | undefined)[] {
  let journey = newJourney();
  let at = Date.UTC(2026, 0, 5, 12);
  let seq = 0;
  const take = (name: string, params: Params = {}) => {
    at += 40_000;
    const result = step(
      journey,
      {
        v: 1,
        received: at,
        events: [{ tab: 'tabtabtab', seq: ++seq, name, at, params }],
        context: { book: 1, engine: 'test', origin: 'tag', mode: 'granted', lang: 'en' },
      },
      BOOK,
    );
    journey = result.journey;
    return result.decisions[0];
  };
  return events.map(([name, params]) => {
    const decision = take(name, params);
    if (decision) take('intervention_shown', { decision: decision.id });
    return decision?.rule;
  });
}

test.each(FILES)('%s is sound, named after its id, short, and in both languages', (file) => {
  const rule = RULES[FILES.indexOf(file)] as Rule;
  expect(checkRule(rule).problems).toEqual([]);
  expect(`${rule.id}.json`).toBe(file);
  expect(Object.keys(rule)[0]).toBe('$schema');
  const { title, text, steps = [], why, action, choices = [] } = rule.then.show as Intervention;
  const labels = [action, ...choices].flatMap((one) => (one ? [one.label] : []));
  const texts: [LocalText | undefined, number][] = [
    [title, 60],
    [text, 160],
    [why, 160],
  ];
  for (const [local, max] of [...texts, ...[...steps, ...labels].map((one) => [one, 80] as const)]) {
    expect(Object.keys(local ?? {})).toEqual(['en', 'de']);
    for (const words of Object.values(local ?? {})) expect(words.length, words).toBeLessThanOrEqual(max);
  }
});

test.each([
  [99.99, undefined],
  [100, 'cart-100-199'],
  [129, 'cart-100-199'],
  [199.99, 'cart-100-199'],
  [200, undefined],
])('a cart of €%d is answered with %s (spec: S1)', (value, rule) => {
  expect(decided(cart(value))).toEqual([rule]);
});

test('a cart that crosses the range twice gets the offer once (spec: S1)', () => {
  expect(decided(cart(129), cart(250), cart(129))).toEqual(['cart-100-199', undefined, undefined]);
});

test.each(TEST_CARDS.flatMap(({ code }) => (code ? [code] : [])))(
  'a first decline with %s (spec: S2)',
  (code) => {
    expect(decided(decline(code))).toEqual([TOLD[code] ?? 'fix-declined']);
  },
);

test.each([...MASKED, 'merchant_blacklist', 'a_code_of_tomorrow'])(
  '%s reveals nothing (spec: S2)',
  (code) => {
    expect(decided(decline(code))).toEqual(['fix-declined']);
    const [named] = RULES.filter((rule) => JSON.stringify(rule).includes(code));
    expect(named).toBeUndefined();
  },
);

test('every code that is told is told by one rule, and the neutral one leaves out exactly those', () => {
  const codesIn = (rule: Rule | undefined): string[] => {
    const lists = JSON.stringify(rule?.when).match(/"in":\[[^\]]*\]/g) ?? [];
    return lists.flatMap((list) => JSON.parse(list.slice(5)) as string[]);
  };
  const told = RULES.filter(({ id }) => id !== 'fix-declined').flatMap(codesIn);
  const left = codesIn(RULES.find(({ id }) => id === 'fix-declined'));
  expect(new Set(told).size).toBe(told.length);
  expect([...left].sort()).toEqual([...told].sort());
});

test('the second decline brings people, whatever its code, and the third brings nothing more (spec: S2)', () => {
  for (const code of ['insufficient_funds', 'expired_card', 'lost_card']) {
    expect(decided(decline('insufficient_funds'), decline(code), decline(code))).toEqual([
      'fix-insufficient-funds',
      'declined-twice-help',
      undefined,
    ]);
  }
});

test('trouble with the form does not use up the reason of the first decline', () => {
  expect(decided(invalid, decline('expired_card'), invalid, decline('expired_card'))).toEqual([
    undefined,
    'fix-expired-card',
    undefined,
    'declined-twice-help',
  ]);
});

test('a form refused three times in five minutes brings people', () => {
  expect(decided(invalid, invalid, invalid)).toEqual([undefined, undefined, 'stuck-at-form-help']);
});

test('after a decline no offer comes, and after a purchase no fix is left over (spec: S2)', () => {
  expect(decided(decline('expired_card'), cart(129))).toEqual(['fix-expired-card', undefined]);
  const bought: Event = ['purchase', { transaction_id: 't1', currency: 'EUR', value: 129 }];
  expect(decided(decline('expired_card'), bought, ['page_view'])).toEqual([
    'fix-expired-card',
    undefined,
    undefined,
  ]);
});

/** @returns the last reply to events of one tab; `visible` seconds as told with each */
function lastReply(...events: [name: string, visible: number, params?: Params][]) {
  let journey = newJourney();
  const at = Date.UTC(2026, 0, 5, 12);
  return events.map(([name, seconds, params = {}], place) => {
    const time = at + seconds * 1_000;
    const event = { tab: 'tabtabtab', seq: place + 1, name, at: time, visible: seconds * 1_000, params };
    const context = { book: 1, engine: 'test', origin: 'tag', mode: 'granted', lang: 'en' } as const;
    const told = step(journey, { v: 1, received: time, events: [event], context }, BOOK);
    journey = told.journey;
    return told;
  });
}

test('90 seconds of looking at the checkout without choosing how to pay bring people', () => {
  const [began, pulse] = lastReply(['begin_checkout', 0, cart(50)[1] ?? {}], ['pulse', 90]);
  expect(began).toMatchObject({ decisions: [], wakeAfter: 90_000 });
  expect(pulse?.decisions.map(({ rule }) => rule)).toEqual(['silent-at-payment-help']);
  const chosen = lastReply(
    ['begin_checkout', 0, cart(50)[1] ?? {}],
    ['add_payment_info', 60],
    ['page_view', 200],
  );
  expect(chosen.at(-1)).toMatchObject({ decisions: [], wakeAfter: undefined });
});

test('leaving with a cart is answered ahead, after a failure or an order it is not', () => {
  const full: [string, number, Params] = ['view_cart', 0, cart(50)[1] ?? {}];
  const ahead = (...more: [string, number, Params][]) => lastReply(full, ...more).at(-1)?.armed;
  expect(ahead()?.map(({ decision }) => [decision.rule, decision.items])).toEqual([
    ['leaving-with-cart', [{ name: 'a', quantity: 1 }]],
  ]);
  expect(ahead(['checkout_error', 5, { reason: 'technical' }])).toEqual([]);
  expect(ahead(['purchase', 5, { transaction_id: 't1' }], ['view_cart', 9, cart(50)[1] ?? {}])).toEqual([]);
});
