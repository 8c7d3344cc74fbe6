/**
 * Rows of cases/moments.json: silence, answers sent ahead, fallbacks; as in cases/decisions.json, and what the last
 * reply carries: `armed` rules, `wakeAfter` and `due` as times (null: none).
 */
import { expect, test } from 'vitest';
import { checkRule, explain, sentence } from '../../engine/index.ts';
import type { Condition } from '../../protocol/condition.ts';
import type { Intervention, Kind } from '../../protocol/intervention.ts';
import type { Rule } from '../../protocol/rule.ts';
import cases from './cases/moments.json' with { type: 'json' };
import { type Story, tell } from './story.ts';
import { timeOf } from './times.ts';

type Short = Omit<Partial<Rule>, 'then'> & { kind?: Kind; coupon?: string; when: Condition };
interface Row extends Story {
  name: string;
  spec: string;
  expect: string[];
  reply?: string[];
  armed?: string[];
  wakeAfter?: string | null;
  due?: string | null;
}

const { rules, rows } = cases as unknown as { rules: { [id: string]: Short }; rows: Row[] };
const full = Object.fromEntries(Object.entries(rules).map(([id, short]) => [id, whole(id, short)]));
const ms = (time: string | null | undefined) => (typeof time === 'string' ? timeOf(time) : undefined);

test.each(Object.keys(rules))('the rule %s is a good rule', (id) => {
  expect(checkRule(full[id]).problems).toEqual([]);
});

test.each(rows)('$name (spec: $spec)', (row) => {
  const told = tell(row, full);
  expect(told.lines).toEqual(row.expect);
  if (row.reply) expect(told.reply).toEqual(row.reply);
  if (row.armed) expect(told.armed).toEqual(row.armed);
  if (row.wakeAfter !== undefined) expect(ms(told.wakeAfter)).toBe(ms(row.wakeAfter));
  if (row.due !== undefined) expect(ms(told.due)).toBe(ms(row.due));
});

const armedIds = (told: ReturnType<typeof tell>) => told.steps.map(({ armed }) => armed[0]?.decision.id);

test('an answer sent ahead keeps its id while it is the same, and is based on the last event (spec: A9)', () => {
  const told = tell(
    { rules: ['keep-cart'], events: ['0s add_to_cart value=50 currency=EUR', '5s page_view', '6s search'] },
    full,
  );
  expect(new Set(armedIds(told)).size).toBe(1);
  expect(told.steps.map(({ armed }) => armed[0]?.basis)).toEqual(['A0000000.1', 'A0000000.2', 'A0000000.3']);
});

test('ids of answers sent ahead never clash', () => {
  const changes = Array.from({ length: 12 }, (_, n) => `${n}s add_to_cart value=${n + 1} currency=EUR`);
  const ids = armedIds(tell({ rules: ['keep-cart'], events: changes }, full));
  expect(new Set(ids).size).toBe(12);
});

test('a void answer that was shown counts against the limit of its rule', () => {
  const events = [
    '0s add_to_cart value=50 currency=EUR',
    '5s add_to_cart value=50 currency=EUR',
    '9s exit_intent armed=keep-cart',
  ];
  const { steps } = tell({ rules: ['keep-cart'], events: events.slice(0, 2) }, full);
  const first = steps[0]?.armed[0]?.decision.id as string;
  const told = tell(
    {
      rules: ['keep-cart'],
      events: [...events.slice(0, 2), `9s exit_intent armed=${first}`, '9s shown keep-cart', '2m page_view'],
    },
    full,
  );
  expect(told.lines.slice(2)).toEqual(['9s held keep-cart void cart']);
  expect(told.journey.ledger.shown).toMatchObject([{ rule: 'keep-cart', count: 1 }]);
  expect(told.armed).toEqual([]);
});

test('a reminder lists what is in the cart, by name, at most five lines, as it is now (spec: A11)', () => {
  const told = tell({ rules: ['keep-cart'], events: ['0s page_view'] }, full);
  expect(told.armed).toEqual([]);
  const items = Array.from({ length: 7 }, (_, n) => ({
    item_id: `i${n}`,
    price: 10,
    quantity: n + 1,
    ...(n > 0 && { item_name: `Ring ${n}` }),
  }));
  const full2 = tell(
    { rules: ['keep-cart'], events: ['0s view_cart'], params: { items, currency: 'EUR' } },
    full,
  );
  expect(full2.steps[0]?.armed[0]?.decision.items).toEqual([
    { name: 'i0', quantity: 1 },
    { name: 'Ring 1', quantity: 2 },
    { name: 'Ring 2', quantity: 3 },
    { name: 'Ring 3', quantity: 4 },
    { name: 'Ring 4', quantity: 5 },
  ]);
});

test('silence says why to the marketer and to the customer (spec: A8)', () => {
  const row = {
    rules: ['silent-at-payment'],
    events: ['0s begin_checkout visible=0s', '90s pulse visible=90s'],
  };
  const { steps } = tell(row, full);
  const [entry] = steps.at(-1)?.trace ?? [];
  expect(entry && sentence(entry)).toContain(
    'no add_payment_info or purchase for 90 seconds of looking at the shop since begin_checkout',
  );
  expect(steps.at(-1)?.decisions[0]?.why).toBe(
    'You are seeing this because you began the checkout a while ago.',
  );
});

test('explain names the failing condition with its value, what holds a rule back, and the order (spec: A12)', () => {
  const told = tell(
    {
      rules: ['silent-at-payment', 'cart-offer', 'keep-cart', 'payment-fix'],
      events: [
        '0s add_to_cart value=80 currency=EUR',
        '1s begin_checkout visible=0s',
        '46s page_view visible=45s',
      ],
    },
    full,
  );
  const rules = explain(told.journey, told.book, { mode: 'granted' }, 0);
  const why = Object.fromEntries(rules.map((rule) => [rule.id, rule.why]));
  expect(rules.map(({ id }) => id)).toEqual(['payment-fix', 'silent-at-payment', 'cart-offer', 'keep-cart']);
  expect(why['cart-offer']).toBe('Not now: cart.value is 80 (asked: is at least 100).');
  expect(why['silent-at-payment']).toContain(
    'for 45 seconds of looking at the shop since begin_checkout (90 seconds asked)',
  );
  expect(why['keep-cart']).toBe(
    'Not now: exit_intent had not happened within 10 seconds (asked: at least 1).',
  );
  expect(why['payment-fix']).toBe('Not now: checkout.lastReason is unknown (asked: is “payment”).');
  expect(rules[3]?.tree).toMatchObject({
    holds: false,
    parts: [{ holds: false, saw: 0 }, { holds: true, saw: 80 }, { holds: true }],
  });
});

test('explain says what holds back a rule whose conditions hold (spec: A12)', () => {
  const rules = ['cart-offer'];
  const held = (events: string[], mode: 'granted' | 'session' = 'granted') => {
    const { journey, book } = tell({ rules, events }, full);
    return explain(journey, book, { mode }, journey.last?.at ?? 0)[0]?.held;
  };
  const cart = '0s add_to_cart value=150 currency=EUR';
  expect(held([cart])).toBe('it is decided, and waits to be shown');
  expect(held([cart, '1s shown cart-offer'])).toContain('was answered when it became true');
  expect(held([cart, '1s shown cart-offer', '2s checkout_error'])).toContain('a failure suppresses offers');
  expect(held([cart], 'session')).toContain('session only');
});

function whole(id: string, { kind = 'offer', coupon, ...rest }: Short): Rule {
  const text = { en: `Text of ${id}` };
  const choices = [{ label: text, href: '/contact' }];
  const extra = { ...(kind === 'help' && { choices }), ...(coupon && { action: { label: text, coupon } }) };
  const show = { kind, surface: 'card', title: text, text, ...extra } as Intervention;
  return { id, name: `Rule ${id}`, ...rest, then: { show } };
}
