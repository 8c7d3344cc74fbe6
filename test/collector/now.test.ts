/** What the screen “Now” asks, and the stream of moments, over real HTTP. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { visitorId } from '../../collector/pipeline/visitor-id.ts';
import type { SeenPage } from '../../collector/reports/views.ts';
import type {
  FunnelReply,
  InterventionsReply,
  LeaksReply,
  MomentRow,
  MomentsReply,
  TroubleReply,
} from '../../protocol/api/reports.ts';
import type { Rule } from '../../protocol/rule.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';
import { siteClient } from '../support/site-client.ts';
import { piece, tabOf } from '../support/wire-events.ts';

const OFFER: Rule = {
  id: 'cart-offer',
  name: 'Carts over 100',
  when: { fact: 'cart.value', atLeast: 100 },
  then: { show: { kind: 'offer', surface: 'card', title: { en: 'Engraving' }, text: { en: 'On us.' } } },
};
const STUCK: Rule = {
  id: 'stuck',
  name: 'Stuck at delivery',
  urgency: 'soon',
  when: { did: 'add_shipping_info' },
  then: { tag: { name: 'stuck' } },
};
const HOUR = 3_600_000;

let run: RunningCollector;
let cookie: string;
let tabs = 0;

beforeEach(async () => {
  run = await runCollector({ rules: [OFFER, STUCK] });
  const signedIn = await fetch(`${run.url}/sign-in?token=${run.collector.signIn.token}`, {
    redirect: 'manual',
  });
  cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterEach(() => run.stop());

const newTab = () => tabOf(`nowtab0000${String(tabs++).padStart(2, '0')}`);
const secret = (letter: string) => letter.repeat(22);
const span = () => `from=${Date.now() - 2 * HOUR}&to=${Date.now() + 1}`;

async function get<T>(path: string): Promise<T> {
  const response = await fetch(`${run.url}/api/sites/demo/${path}`, { headers: { cookie } });
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

test('funnel, leaks and interventions of what was sent just now (spec: V2)', async () => {
  const one = newTab();
  await run.send({
    visitor: secret('B'),
    events: [one('view_item'), one('add_to_cart', piece(150)), one('begin_checkout', piece(150))],
  });
  const failure = { step: 'payment', reason: 'payment', code: 'card_declined' };
  await run.send({ visitor: secret('B'), events: [one('checkout_error', failure)] });
  const two = newTab();
  await run.send({
    visitor: secret('C'),
    events: [two('view_item'), two('purchase', { ...piece(99.5), transaction_id: '1' })],
  });
  const three = newTab();
  await run.send({ visitor: secret('D'), events: [three('view_item')] });

  const { now, before, counting } = await get<FunnelReply>(`funnel?${span()}`);
  expect(now.reached.map(({ visits }) => visits)).toEqual([3, 2, 2, 1, 1, 1]);
  expect([now.visits, now.orders, now.revenue]).toEqual([3, 1, [{ currency: 'EUR', value: 99.5 }]]);
  expect([before.visits, before.to, counting]).toEqual([0, now.from, false]);

  const { leaks } = await get<LeaksReply>(`leaks?${span()}`);
  expect(leaks).toEqual([
    { step: 'view', visits: 1, before: 0, reasons: [{ cause: 'unknown', visits: 1, before: 0 }], more: 0 },
    {
      step: 'checkout',
      visits: 1,
      before: 0,
      reasons: [{ cause: 'failure', detail: 'payment', code: 'card_declined', visits: 1, before: 0 }],
      more: 0,
    },
  ]);
  const { rules } = await get<InterventionsReply>(`interventions?${span()}`);
  expect(rules).toMatchObject([
    { rule: 'cart-offer', name: 'Carts over 100', kind: 'offer', decided: 1, shown: 0 },
  ]);
});

test('today begins at the midnight of the site, and stands beside the same hours of yesterday; so do other days (spec: V24 V26)', async () => {
  let clock = Date.parse('2026-11-09T18:30:00Z');
  const zoned = await runCollector({ rulebook: { zone: 'Asia/Shanghai' }, now: () => clock });
  const visit = (letter: string) =>
    zoned.send({ visitor: secret(letter), sent: clock, events: [{ ...newTab()('view_item'), at: clock }] });
  // Half past two in the morning of the 10th; the 11th at one, and at three.
  for (const [letter, at] of [
    ['A', '2026-11-09T18:30:00Z'],
    ['B', '2026-11-10T17:00:00Z'],
    ['C', '2026-11-10T18:40:00Z'],
  ] as const) {
    clock = Date.parse(at);
    await visit(letter);
  }
  const api = await siteClient(zoned);
  const { body } = await api.get('/funnel?period=today');
  const { now, before } = body as FunnelReply;
  expect([now.from, now.visits]).toEqual([Date.parse('2026-11-10T16:00:00Z'), 2]);
  expect([before.from, before.to, before.visits]).toEqual([
    Date.parse('2026-11-09T16:00:00Z'),
    Date.parse('2026-11-09T19:00:00Z'),
    1,
  ]);
  expect((body as FunnelReply).zone).toBe('Asia/Shanghai');
  // Both the day and the one before are the site's; the night between them is counted once.
  const days = (await api.get('/funnel?first=2026-11-10&last=2026-11-11')).body as FunnelReply;
  expect([days.now.from, days.now.to, days.now.visits, days.before.from, days.before.visits]).toEqual([
    Date.parse('2026-11-09T16:00:00Z'),
    Date.parse('2026-11-11T16:00:00Z'),
    3,
    Date.parse('2026-11-07T16:00:00Z'),
    0,
  ]);
  const leaks = ((await api.get('/leaks?period=today')).body as LeaksReply).leaks;
  expect(leaks).toMatchObject([{ step: 'view', visits: 2, before: 1 }]);
  await zoned.stop();
});

test('moments are paged from the newest on, and an erased visitor has none (spec: V3 V4)', async () => {
  for (const letter of ['E', 'F', 'G']) {
    const tab = newTab();
    await run.send({ visitor: secret(letter), events: [tab('add_to_cart', piece(150))] });
  }
  const first = await get<MomentsReply>('moments');
  expect(first.moments.map(({ result, rule }) => `${result} ${rule}`)).toEqual(
    Array(3).fill('decided cart-offer'),
  );
  expect(first.moments[0]?.sentence).toContain('cart.value was 150');
  expect(first.next).toBeUndefined();
  const [, middle] = first.moments as [MomentRow, MomentRow];
  expect((await get<MomentsReply>(`moments?before=${middle.id}`)).moments).toEqual(first.moments.slice(2));

  await run.post('/v1/erase', { v: 1, key: 'demo', visitor: secret('F') });
  const left = await get<MomentsReply>('moments');
  expect(left.moments.map(({ id }) => id)).toEqual([first.moments[0]?.id, first.moments[2]?.id]);
});

test('visitors in trouble: a failure before a tag, gone with the order (spec: V5)', async () => {
  const tagged = newTab();
  await run.send({ visitor: secret('H'), events: [tagged('add_shipping_info', piece(20))] });
  const failed = newTab();
  const failure = { step: 'payment', reason: 'payment', code: 'card_declined' };
  await run.send({ visitor: secret('I'), events: [failed('checkout_error', failure)] });
  const well = newTab();
  await run.send({ visitor: secret('J'), events: [well('view_item')] });

  const { visitors, all } = await get<TroubleReply>('trouble');
  expect(all).toBe(2);
  expect(visitors).toMatchObject([
    { urgency: 'now', failures: 1, reason: 'payment', code: 'card_declined', page: '/', tags: [] },
    { urgency: 'soon', failures: 0, tags: ['Stuck at delivery'], step: 'shipping' },
  ]);
  await run.send({
    visitor: secret('I'),
    events: [failed('purchase', { ...piece(20), transaction_id: '9' })],
  });
  expect((await get<TroubleReply>('trouble')).visitors.map(({ urgency }) => urgency)).toEqual(['soon']);
});

test('the list of journeys says how far each latest visit came, and what stood in its way (spec: V27)', async () => {
  const failed = newTab();
  const failure = { step: 'payment', reason: 'payment', code: 'card_declined' };
  const listed = async (who: string, tab: ReturnType<typeof newTab>, names: readonly string[]) => {
    for (const name of names) {
      const params = name === 'checkout_error' ? failure : { ...piece(20), transaction_id: '77' };
      await run.send({ visitor: secret(who), events: [tab(name, params)] });
    }
    const response = await fetch(`${run.url}/api/journeys?site=demo`, { headers: { cookie } });
    const { journeys } = (await response.json()) as SeenPage;
    const row = journeys.find(({ visitor }) => visitor === visitorId('demo', secret(who)));
    return row?.visit;
  };
  expect(await listed('K', newTab(), ['page_view'])).toEqual({ orders: 0, failures: 0 });
  expect(
    await listed('L', failed, ['add_to_cart', 'begin_checkout', 'checkout_error', 'checkout_error']),
  ).toEqual({
    step: 'checkout',
    orders: 0,
    failures: 2,
    reason: 'payment',
    code: 'card_declined',
  });
  expect(await listed('L', failed, ['purchase'])).toEqual({ step: 'order', orders: 1, failures: 0 });
});

const REFUSED: [path: string, status: number][] = [
  ['demo/funnel', 400],
  ['demo/funnel?from=5&to=5', 400],
  ['demo/leaks?from=1e3&to=9999999', 400],
  ['demo/funnel?from=0&to=99999999999999', 400],
  ['demo/funnel?period=yesterday', 400],
  ['demo/leaks?period=today&from=1', 400],
  ['demo/leaks?period=today&first=2026-01-01&last=2026-01-02', 400],
  ['demo/leaks?from=1&to=2&first=2026-01-01&last=2026-01-02', 400],
  ['demo/funnel?first=2026-01-02&last=2026-01-01', 400],
  ['demo/funnel?first=2026-01-02', 400],
  ['demo/funnel?first=2026-02-01&last=2026-02-30', 400],
  ['demo/funnel?first=0001-02-01&last=0001-02-03', 400],
  ['demo/funnel?first=2025-01-01&last=2026-02-05', 400],
  ['demo/funnel?first=2025-01-01&last=2026-02-04', 200],
  ['demo/moments?before=-1', 400],
  ['nowhere/trouble', 404],
  ['nowhere/moments/stream', 404],
];

test.each(REFUSED)('%s is %i', async (path, status) => {
  const response = await fetch(`${run.url}/api/sites/${path}`, { headers: { cookie } });
  expect(response.status).toBe(status);
});

test('without a session nothing is told', async () => {
  for (const path of ['funnel?from=1&to=2', 'moments', 'trouble', 'moments/stream']) {
    expect((await fetch(`${run.url}/api/sites/demo/${path}`)).status).toBe(401);
  }
});

/** Reads a stream until it has told so many moments. */
async function listen(headers: Record<string, string> = {}) {
  const stop = new AbortController();
  const response = await fetch(`${run.url}/api/sites/demo/moments/stream`, {
    headers: { cookie, ...headers },
    signal: stop.signal,
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async moments(wanted: number): Promise<MomentRow[]> {
      const told = () => [...text.matchAll(/^data: (.+)\n\n/gm)].map(([, json = '']) => JSON.parse(json));
      while (told().length < wanted) {
        const { value, done } = (await reader?.read()) ?? { done: true, value: '' };
        if (done) throw new Error(`The stream ended: ${text}`);
        text += value;
      }
      return told();
    },
    async ended(): Promise<void> {
      while (!(await reader?.read())?.done);
    },
    stop: () => stop.abort(),
  };
}

test('moments come as they happen, and from where one had left (spec: V4)', async () => {
  const first = await listen();
  const tab = newTab();
  await run.send({ visitor: secret('K'), events: [tab('add_to_cart', piece(150))] });
  const [moment] = await first.moments(1);
  expect(moment).toMatchObject({ rule: 'cart-offer', result: 'decided' });
  first.stop();
  const more = newTab();
  await run.send({ visitor: secret('L'), events: [more('add_to_cart', piece(160))] });
  const second = await listen({ 'last-event-id': String(moment?.id) });
  const [missed] = await second.moments(1);
  expect(missed?.sentence).toContain('160');
  expect(missed?.id).toBeGreaterThan(moment?.id ?? 0);
  second.stop();
});

test('a collector that stops ends its streams', async () => {
  const stream = await listen();
  const [, ended] = await Promise.allSettled([run.stop(), stream.ended()]);
  expect(ended?.status).toBe('fulfilled');
  run = await runCollector();
});
