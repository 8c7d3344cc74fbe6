/** Visitors found by what somebody has in hand, and by what happened to them. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { visitorId } from '../../collector/pipeline/visitor-id.ts';
import type { FindChoices, FindReply } from '../../protocol/api/find.ts';
import { CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';
import { type SiteClient, siteClient } from '../support/site-client.ts';
import { piece, tabOf } from '../support/wire-events.ts';

const secret = (letter: string) => letter.repeat(22);
const idOf = (letter: string) => visitorId('demo', secret(letter));
const RULE = CART_OFFER.id;
let run: RunningCollector;
let console: SiteClient;
let tabs = 0;

const newTab = () => tabOf(`findtab000${String(tabs++).padStart(2, '0')}`);

beforeEach(async () => {
  run = await runCollector({ rules: [CART_OFFER], site: { params: ['user_id'] } });
  console = await siteClient(run);
});
afterEach(() => run.stop());

/** Ada orders, Ben's card is declined, Cem looks; the call centre knows a customer. */
async function shop(): Promise<void> {
  const ada = newTab();
  const { decisions } = await run.send({
    visitor: secret('A'),
    events: [ada('login', { user_id: 'C-1001', method: 'password' }), ada('add_to_cart', piece(150))],
  });
  const decision = decisions[0]?.id as string;
  await run.send({
    visitor: secret('A'),
    events: [
      ada('intervention_shown', { decision }),
      ada('intervention_acted', { decision }),
      ada('purchase', { ...piece(150), transaction_id: 'T-2041' }),
    ],
  });
  const ben = newTab();
  const declined = { step: 'payment', reason: 'payment', code: 'card_declined' };
  await run.send({ visitor: secret('B'), events: [ben('checkout_error', declined)] });
  await run.send({ visitor: secret('C'), events: [newTab()('view_item')] });
  await run.post(
    '/v1/server/events',
    {
      v: 1,
      source: 'callcentre',
      events: [{ id: 'call-1', visitor: 'C-1001', name: 'help_requested', at: Date.now() - 60_000 }],
    },
    { authorization: `Bearer ${run.secret}` },
  );
}

async function find(query: Record<string, string>): Promise<FindReply> {
  const { status, body } = await console.get(`/find?${new URLSearchParams(query)}`);
  expect(status).toBe(200);
  return body;
}

const FOUND: [
  what: string,
  query: () => Record<string, string>,
  found: () => [by: string, visitor: string][],
][] = [
  ['a whole id', () => ({ text: idOf('C') }), () => [['visitor', idOf('C')]]],
  [
    'an id as a table shows it',
    () => ({ text: `${idOf('C').slice(0, 10)}…` }),
    () => [['visitor', idOf('C')]],
  ],
  ['too little of an id', () => ({ text: idOf('C').slice(0, 3) }), () => []],
  [
    'a customer, in the browser and on the phone',
    () => ({ text: ' C-1001 ' }),
    () => [
      ['customer', idOf('A')],
      ['customer', 'callcentre:C-1001'],
    ],
  ],
  [
    'a visitor of another channel',
    () => ({ text: 'callcentre:C' }),
    () => [['visitor', 'callcentre:C-1001']],
  ],
  ['an order', () => ({ text: 'T-2041' }), () => [['order', idOf('A')]]],
  ['an order with a #', () => ({ text: '#T-2041' }), () => [['order', idOf('A')]]],
  ['a part of an order number', () => ({ text: 'T-204' }), () => []],
  [
    'the code of a failure, as it is shown',
    () => ({ text: 'card declined' }),
    () => [['failure', idOf('B')]],
  ],
  ['a failure that was chosen', () => ({ failure: 'payment card_declined' }), () => [['failure', idOf('B')]]],
  ['who was decided for', () => ({ rule: RULE, result: 'decided' }), () => [['moment', idOf('A')]]],
  ['who was shown it', () => ({ rule: RULE, result: 'shown' }), () => [['moment', idOf('A')]]],
  ['who acted', () => ({ rule: RULE, result: 'acted' }), () => [['moment', idOf('A')]]],
  ['who acted on any rule', () => ({ result: 'acted' }), () => [['moment', idOf('A')]]],
  ['who waved any away', () => ({ result: 'dismissed' }), () => []],
  [
    'who was shown any an hour ago',
    () => ({ result: 'shown', from: '0', to: String(Date.now() - 3_600_000) }),
    () => [],
  ],
  ['who waved it away', () => ({ rule: RULE, result: 'dismissed' }), () => []],
  [
    'who was shown it an hour ago',
    () => ({ rule: RULE, result: 'shown', from: '0', to: String(Date.now() - 3_600_000) }),
    () => [],
  ],
];

test('by id, customer, order, failure and moment (spec: V20)', async () => {
  await shop();
  for (const [what, query, found] of FOUND) {
    const reply = await find(query());
    expect(
      reply.found.map(({ by, visitor }) => [by, visitor]),
      what,
    ).toEqual(found());
    expect([reply.next, reply.tooMany, reply.counting], what).toEqual([undefined, undefined, false]);
  }
  const { found } = await find({ text: 'T-2041' });
  expect(found[0]).toMatchObject({ what: 'T-2041', at: expect.closeTo(Date.now(), -5) });
  const { body } = await console.get('/find/choices');
  expect(body as FindChoices).toEqual({
    rules: [{ rule: RULE, name: CART_OFFER.name, kind: 'offer' }],
    failures: [{ reason: 'payment', code: 'card_declined' }],
  });
});

test('a bot is found by its whole id, though nothing of it is counted', async () => {
  const batch = { v: 1, key: 'demo', visitor: secret('Z'), mode: 'granted', sent: Date.now() };
  const agent = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
  await run.post('/v1/events', { ...batch, events: [newTab()('view_item')] }, { 'user-agent': agent });
  expect((await find({ text: idOf('Z') })).found).toMatchObject([{ visitor: idOf('Z'), by: 'visitor' }]);
  expect((await find({ text: idOf('Z').slice(0, 10) })).found).toEqual([]);
});

test('the newest come first, a page at a time, and each once (spec: V20)', async () => {
  const sent = Date.now();
  const failure = { step: 'payment', reason: 'payment', code: 'timeout' };
  for (let one = 0; one < 70; one++) {
    const tab = newTab();
    // Some at the very same moment.
    const at = sent - Math.floor(one / 3) * 1_000;
    const visitor = String(one).padStart(22, 'p');
    await run.send({ visitor, sent, events: [{ ...tab('checkout_error', failure), at }] });
  }
  for (const query of [{ text: 'timeout' }, { failure: 'payment timeout' }]) {
    const seen: string[] = [];
    const times: number[] = [];
    let next: string | undefined;
    do {
      const page = await find({ ...query, ...(next !== undefined && { before: next }) });
      expect(page.found.length).toBeLessThanOrEqual(30);
      seen.push(...page.found.map(({ visitor }) => visitor));
      times.push(...page.found.map(({ at }) => at));
      next = page.next;
    } while (next !== undefined);
    expect(seen.length).toBe(70);
    expect(new Set(seen).size).toBe(70);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  }
});

test('of any rule, who met several at once is found once (spec: V20)', async () => {
  const more = ['second', 'third'].map((id) => ({ ...CART_OFFER, id, name: id }));
  const several = await runCollector({ rules: [CART_OFFER, ...more] });
  try {
    await several.send({ visitor: secret('A'), events: [newTab()('add_to_cart', piece(150))] });
    const { get } = await siteClient(several);
    for (const [query, times] of [
      ['result=held', 1],
      ['result=held&rule=second', 1],
      ['result=held&rule=third', 1],
      ['result=decided', 1],
    ] as const) {
      const { found } = (await get(`/find?${query}`)).body as FindReply;
      expect(
        found.map(({ visitor }) => visitor),
        query,
      ).toEqual(Array(times).fill(idOf('A')));
    }
  } finally {
    await several.stop();
  }
});

const REFUSED: Record<string, string>[] = [
  {},
  { text: ' ' },
  { text: 'x'.repeat(501) },
  { text: 'a', failure: 'payment' },
  { rule: RULE },
  { result: 'shown', text: 'a' },
  { rule: RULE, failure: 'payment' },
  { rule: RULE, result: 'loved' },
  { text: 'a', before: 'yesterday' },
  { failure: 'payment', from: '-1' },
];

test('what asks for nothing, or for two things, is refused', async () => {
  for (const query of REFUSED) {
    const { status, code } = await console.get(`/find?${new URLSearchParams(query)}`);
    expect([status, code], JSON.stringify(query)).toEqual([400, 'malformed']);
  }
});

test('an erased visitor is found by nothing, also after what their browser sends late (spec: V6 V21)', async () => {
  await shop();
  const asked = [
    { text: 'T-2041' },
    { text: 'C-1001' },
    { text: idOf('A') },
    { rule: RULE, result: 'shown' },
  ];
  await console.send('POST', `/visitors/${idOf('A')}/erase`);
  const late = await run.send({
    visitor: secret('A'),
    events: [newTab()('purchase', { ...piece(150), transaction_id: 'T-2041' })],
  });
  expect(late.rejected).toMatchObject([{ code: 'erased' }]);
  for (const query of asked) {
    expect((await find(query)).found.map(({ visitor }) => visitor)).not.toContain(idOf('A'));
  }
  expect((await find({ text: 'C-1001' })).found).toHaveLength(1);
});

test('an e-mail address never becomes what somebody is found by (spec: V22)', async () => {
  const tab = newTab();
  await run.send({
    visitor: secret('D'),
    events: [
      tab('login', { user_id: 'ada@shop.example', method: 'password' }),
      tab('purchase', { ...piece(20), transaction_id: 'ada@shop.example' }),
    ],
  });
  const events = [{ id: '1', visitor: 'ada@shop.example', name: 'login', at: Date.now() }];
  const { body } = await run.post(
    '/v1/server/events',
    { v: 1, source: 'crm', events },
    { authorization: `Bearer ${run.secret}` },
  );
  expect(body).toMatchObject({ accepted: 0, rejected: [{ id: 'crm:1', code: 'bad_visitor' }] });
  expect((await find({ text: 'ada@shop.example' })).found).toEqual([]);
  expect(JSON.stringify(await run.store.journeys.read('demo', idOf('D')))).not.toContain('ada@');
});
