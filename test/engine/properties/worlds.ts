/** Generated rulebooks and journeys for the property tests: ordinary shops with hostile names in them. */
import fc from 'fast-check';
import { type Condition, TAG_STATES, WEEKDAYS } from '../../../protocol/condition.ts';
import type { JourneyEvent, Params } from '../../../protocol/event.ts';
import { FACTS, type FactName } from '../../../protocol/facts.ts';
import type { Intervention, Kind } from '../../../protocol/intervention.ts';
import type { Budget, Limit, Points, Rule, Segment } from '../../../protocol/rule.ts';

export interface World {
  rules: Rule[];
  /** In the order in which they occurred. */
  events: JourneyEvent[];
}

/** Names that mean something to the language; the outside may use them as tabs, items, currencies, rules. */
const TAGS = ['t1', 't2', 'constructor'];

/** Of every generated rulebook. */
export const SEGMENTS: Segment[] = [
  { id: 's1', name: 'Searched', when: { any: [{ did: 'search', within: '1m' }, { segment: 's2' }] } },
  {
    id: 's2',
    name: 'Full',
    when: {
      all: [
        { fact: 'cart.value', above: 100 },
        { tag: 't1', is: 'resolved' },
      ],
    },
  },
];
export const POINTS: Points[] = [
  { id: 'p1', name: 'Searched', did: 'search', points: 40, fades: '1m' },
  {
    id: 'p2',
    name: 'Failed',
    did: 'checkout_error',
    where: [{ param: 'reason', is: 'payment' }],
    points: 60,
    fades: '30m',
  },
  { id: 'p3', name: 'Bought', did: 'purchase', points: -30, fades: '1d' },
];

const HOSTILE = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
const TABS = ['tabAAAAA', 'tabBBBBB', 'constructor', 'toString', 'hasOwnProperty', '@orders', '@clock'];
const RULE_IDS = ['r1', 'r2', 'r3', 'constructor', '100', 'r6'];
const NAMES = ['page_view', 'search', 'constructor', 'help_requested'];

const amount = fc.oneof(
  fc.integer({ min: -5, max: 250 }),
  fc.constantFrom(33.33, 99.99, 100, 199.99, 200, '49.95', 'x', 1e300, 0),
);
const word = fc.constantFrom('a', 'ring', 'EUR', 'payment', ...HOSTILE);
const currency = fc.constantFrom('EUR', 'EUR', 'EUR', 'USD', 'eur', ...HOSTILE);

const item = fc.record(
  {
    item_id: fc.constantFrom('A', 'B', '7', ...HOSTILE),
    price: amount,
    quantity: fc.integer({ min: -1, max: 3 }),
    currency,
    item_category: word,
  },
  { requiredKeys: [] },
);

const params: fc.Arbitrary<Params> = fc
  .record(
    {
      value: amount,
      currency,
      items: fc.array(item, { maxLength: 3 }),
      transaction_id: word,
      reason: word,
      hard: fc.boolean(),
      term: word,
      coupon: word,
      source: word,
      device_type: fc.constantFrom('phone', 'desktop'),
      metric: fc.constantFrom('LCP', 'TTFB', 'INP'),
      rating: fc.constantFrom('good', 'poor'),
    },
    { requiredKeys: [] },
  )
  .chain((plain) =>
    fc
      .option(word, { nil: undefined })
      .map((extra) => (extra ? own(plain as Params, extra) : (plain as Params))),
  );

const happening = fc.record({
  tab: fc.constantFrom(...TABS),
  name: fc.constantFrom(
    ...NAMES,
    'add_to_cart',
    'add_to_cart',
    'remove_from_cart',
    'view_cart',
    'begin_checkout',
    'purchase',
    'checkout_error',
    'add_payment_info',
    'campaign_details',
    'web_vital',
    'rage_click',
    'intervention_shown',
    'intervention_acted',
    'rated',
    'intervention_dismissed',
    'intervention_failed',
    'pulse',
    'exit_intent',
    'visit_ended',
  ),
  params,
  page: fc.constantFrom('/', '/cart', '/rings/halo'),
  gap: fc.constantFrom(0, 1, 900, 5_000, 29_999, 30_000, 60_000, 130_000, 1_800_000, 1_800_001, 90_000_000),
  decision: fc.constantFrom(...RULE_IDS),
  scope: fc.constantFrom('once', 'once', 'rule', 'all'),
  /** Of the gap, how much the tab was looked at; some tabs never say, and some say nonsense. */
  looked: fc.constantFrom(0, 0.5, 1, 1, 3),
  armed: fc.boolean(),
});

const START = Date.UTC(2026, 10, 2, 10);

const events = fc.array(happening, { minLength: 1, maxLength: 25 }).map((list) => {
  const seqs = new Map<string, number>();
  const made: JourneyEvent[] = [];
  let at = START;
  const visible = new Map<string, number>();
  let changes = 0;
  for (const { tab, name: asked, params: given, page, gap, decision, scope, looked, armed } of list) {
    // The collector's clock says two things and no others.
    const name = tab !== '@clock' || asked === 'visit_ended' ? asked : 'pulse';
    at += gap;
    const seq = (seqs.get(tab) ?? 0) + 1;
    seqs.set(tab, seq);
    // An outcome names a decision as the engine does, by the rule and one of the events before.
    const answered = made.at(-2) ?? made.at(-1);
    const id = answered ? `${decision}~${answered.tab}.${answered.seq}` : 'none';
    // An answer sent ahead is named by the rule and how many events there had been, when each is a batch of its own.
    if (armed) changes = made.length;
    const sent = `${decision}~exit_intent.${changes}`;
    const all =
      name.startsWith('intervention_') || name === 'rated'
        ? { decision: armed ? sent : id, scope }
        : name === 'exit_intent'
          ? { ...given, how: 'pointer', ...(armed && { armed: sent }) }
          : given;
    if (tab.startsWith('@')) made.push({ tab, seq, name, at, params: all });
    else {
      visible.set(tab, (visible.get(tab) ?? 0) + Math.round(gap * looked));
      made.push({ tab, seq, name, at, page, params: all, visible: visible.get(tab) as number });
    }
  }
  return made;
});

const small = fc.integer({ min: 0, max: 3 });
const times = fc.oneof(
  fc.integer({ min: 1, max: 3 }),
  small.map((is) => ({ is })),
  small.map((atMost) => ({ atMost })),
  small.map((below) => ({ below })),
  small.map((above) => ({ above })),
  small.map((atLeast) => ({ atLeast })),
  fc.tuple(small, small).map(([a, b]) => ({ between: [Math.min(a, b), Math.max(a, b)] as [number, number] })),
);

const numberTest = fc.constantFrom(
  { between: [100, 199.99] as [number, number] },
  { atLeast: 2 },
  { above: 100 },
  { below: 50 },
  { atMost: 1 },
  { is: 0 },
  { in: [1, 2, 100] },
  { isNot: 0 },
  { exists: false },
);
const textTest = fc.oneof(
  word.map((is) => ({ is })),
  word.map((isNot) => ({ isNot })),
  fc.constantFrom(
    { startsWith: '/c' },
    { matches: '^/(c|r).*[a-t]$' },
    { matches: 'r|p' },
    { contains: 'ring' },
    { exists: true },
    { in: ['EUR', '/cart'] },
  ),
);

/** Parameters that rules ask for as facts. */
export const CUSTOM = ['term', 'constructor'];

const custom = fc
  .tuple(fc.constantFrom(...CUSTOM), textTest)
  .map(([name, comparison]) => ({ fact: `custom.${name}`, ...comparison }) as Condition);

const fact = fc.constantFrom(...(Object.keys(FACTS) as FactName[])).chain((name) => {
  const { type } = FACTS[name];
  const flag = fc.boolean().map((is) => ({ is }));
  const list = word.map((contains) => ({ contains }));
  const test: fc.Arbitrary<object> =
    type === 'number' ? numberTest : type === 'flag' ? flag : type === 'list' ? list : textTest;
  return test.map((comparison) => ({ fact: name, ...comparison }) as Condition);
});

const where = fc
  .tuple(fc.constantFrom('term', 'constructor', 'toString'), textTest)
  .map(([param, comparison]) => ({ param, ...comparison }));

const did = fc
  .record(
    {
      did: fc.constantFrom('search', 'page_view', 'purchase', 'checkout_error', 'exit_intent', 'constructor'),
      where: fc.array(where, { minLength: 1, maxLength: 2 }),
      times,
      within: fc.constantFrom('30s', '1m', '30m', '1d', 'visit'),
    },
    { requiredKeys: ['did'] },
  )
  .map((leaf) => leaf as Condition);

const silence = fc
  .record(
    {
      silence: fc.array(fc.constantFrom('search', 'purchase', 'page_view', 'constructor'), {
        minLength: 1,
        maxLength: 2,
      }),
      after: fc.constantFrom('begin_checkout', 'add_to_cart', 'search', 'page_view', 'visit_ended'),
      for: fc.constantFrom('1s', '30s', '1m', '30m', '1d'),
      time: fc.constantFrom('visible', 'wall'),
    },
    { requiredKeys: ['silence', 'after', 'for'] },
  )
  .map((leaf) => leaf as Condition);

const pattern = fc
  .record(
    {
      did: fc.constantFrom('search', 'page_view', 'add_to_cart', 'purchase', 'exit_intent', 'constructor'),
      where: fc.array(where, { minLength: 1, maxLength: 1 }),
    },
    { requiredKeys: ['did'] },
  )
  .map((one) => one as { did: string });

const sequence = fc
  .record(
    {
      sequence: fc.array(pattern, { minLength: 2, maxLength: 3 }),
      without: fc.array(pattern, { minLength: 1, maxLength: 2 }),
      within: fc.constantFrom('30s', '1m', '30m', '1d', 'visit'),
    },
    { requiredKeys: ['sequence'] },
  )
  .map((leaf) => leaf as Condition);

const schedule = fc
  .record(
    {
      days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
      from: fc.constantFrom('00:00', '11:01', '22:00'),
      to: fc.constantFrom('06:00', '11:31', '24:00'),
      since: fc.constantFrom('2026-11-02', '2026-11-04'),
      until: fc.constantFrom('2026-11-03', '2026-11-05'),
    },
    { requiredKeys: ['from'] },
  )
  .map((leaf) => ({ schedule: leaf }) as Condition);

const tag = fc
  .record(
    {
      tag: fc.constantFrom(...TAGS),
      is: fc.oneof(fc.constantFrom(...TAG_STATES), fc.subarray([...TAG_STATES], { minLength: 1 })),
    },
    { requiredKeys: ['tag'] },
  )
  .map((leaf) => leaf as Condition);

const segment = fc.constantFrom(...SEGMENTS.map(({ id }): Condition => ({ segment: id })));

const { condition } = fc.letrec<{ condition: Condition; group: Condition[] }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    fact,
    custom,
    did,
    silence,
    sequence,
    schedule,
    tag,
    segment,
    tie('group').map((all) => ({ all })),
    tie('group').map((any) => ({ any })),
    tie('group').map((none) => ({ none })),
  ),
  group: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
}));

const TEXT = { en: 'Cart {cart.value}, spent {visitor.spent}' };

/** What some rules say beyond when they are shown and how often: codes, prices, lots. */
const extras = fc.record(
  {
    action: fc.constantFrom({ coupon: 'TEN' }, { coupon: 'MY', single: true as const }),
    cost: fc.constantFrom(5, { percent: 10 }),
    budget: fc.constantFrom<Budget[]>({ count: 1 }, { value: 20 }, { count: 5, value: 10 }),
    split: fc.constantFrom<NonNullable<Rule['split']>[]>(
      { a: 50, b: 50 },
      { a: 70, none: 30 },
      { a: 20, constructor: 80 },
    ),
    atRisk: fc.constantFrom(0, 20, 60),
  },
  { requiredKeys: [] },
);

const rules: fc.Arbitrary<Rule[]> = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom(...RULE_IDS),
      when: condition,
      kind: fc.constantFrom<Kind[]>('fix', 'help', 'offer', 'offer', 'reminder', 'survey'),
      shows: fc.constantFrom(true, true, true, false),
      more: fc.oneof(fc.constant({}), extras),
      priority: fc.integer({ min: 0, max: 2 }),
      limit: fc.constantFrom<Limit[]>({}, { perVisitor: 1 }, { perVisit: 1 }, { every: '1m' }),
      expires: fc.constantFrom('10s', '10m'),
      tag: fc.option(
        fc.record(
          {
            name: fc.constantFrom(...TAGS),
            life: fc.constantFrom('1s', '1m', '1d'),
            resolvedBy: fc.array(pattern, { minLength: 1, maxLength: 2 }),
          },
          { requiredKeys: ['name'] },
        ),
      ),
    }),
    { minLength: 1, maxLength: RULE_IDS.length, selector: ({ id }) => id },
  )
  .map((list) =>
    list.map(({ id, when, kind, shows, priority, limit, expires, tag, more }) => {
      const { action, cost, ...rest }: Extras = more;
      const show: Intervention = {
        kind,
        surface: 'card',
        title: TEXT,
        text: TEXT,
        ...(action && kind === 'offer' && { action: { label: TEXT, ...action } }),
        ...(cost !== undefined && { cost }),
      };
      const then: Rule['then'] = { ...(tag && { tag }), ...((shows || !tag) && { show }) };
      return { id, name: `Rule ${id}`, when, priority, limit, expires, ...rest, then };
    }),
  );

type Extras = typeof extras extends fc.Arbitrary<infer T> ? Partial<T> : never;

export const worlds: fc.Arbitrary<World> = fc.record({ rules, events });

/** An own key whatever its name: `__proto__` written plainly would set the prototype. */
function own(plain: Params, key: string): Params {
  return Object.defineProperty({ ...plain }, key, {
    value: 'x',
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
