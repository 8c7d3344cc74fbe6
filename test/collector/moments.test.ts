/** Moments over HTTP with a clock the test moves: silence, the end of a visit, answers sent ahead, the inspector. */
import { afterEach, describe, expect, it } from 'vitest';
import { books } from '../../collector/pipeline/books.ts';
import { replay } from '../../collector/pipeline/replay.ts';
import type { Intervention } from '../../protocol/intervention.ts';
import type { Rule } from '../../protocol/rule.ts';
import { CARD_DECLINED, CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, type RunOptions, runCollector } from '../support/run-collector.ts';
import { piece, tabOf } from '../support/wire-events.ts';

const prompt = (kind: 'help' | 'reminder', more = {}) =>
  ({
    kind,
    surface: 'card',
    title: { en: 'Title', de: 'Titel' },
    text: { en: 'Text', de: 'Text' },
    ...(kind === 'help' && { choices: [{ label: { en: 'Call' }, href: 'tel:+1' }] }),
    ...more,
  }) as Intervention;

const SILENT: Rule = {
  id: 'silent',
  name: 'Silent at payment',
  when: { silence: ['add_payment_info', 'purchase'], after: 'begin_checkout', for: '90s' },
  then: { show: prompt('help') },
};
const LEFT: Rule = {
  id: 'left-for-a-day',
  name: 'Left the cart for a day',
  when: { silence: ['purchase'], after: 'add_to_cart', for: '24h', time: 'wall' },
  then: { show: prompt('reminder') },
  expires: '7d',
};
const LEAVING: Rule = {
  id: 'leaving',
  name: 'Leaving with a cart',
  when: {
    all: [
      { did: 'exit_intent', within: '10s' },
      { fact: 'cart.value', above: 0 },
      { fact: 'checkout.failures', is: 0 },
    ],
  },
  then: { show: prompt('reminder') },
  limit: { perVisit: 1 },
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let run: RunningCollector;
let time = 0;
const start = async (rules: Rule[], options: RunOptions = {}) => {
  time = Date.now();
  run = await runCollector({ rules, now: () => time, ...options });
};
const pass = async (ms: number) => {
  time += ms;
  await run.collector.clock.run();
};
afterEach(() => run.stop());

async function log() {
  const [row] = await run.store.journeys.list('demo', { limit: 1 });
  return run.store.journeys.read('demo', row?.visitor ?? '');
}

/** Origin, name and minutes since the first record, of each event. */
async function told() {
  const stored = await log();
  const first = stored[0]?.record.events[0]?.at ?? 0;
  return stored.flatMap(({ record }) =>
    record.events.map(
      ({ name, at }) => `${record.context.origin} ${name} ${Math.floor((at - first) / MINUTE)}m`,
    ),
  );
}

async function expectSameOnReplay() {
  const stored = await log();
  const all = books(run.store);
  const { traces } = await replay(
    stored[0]?.visitor ?? '',
    stored.map(({ record }) => record),
    (version) => all.at('demo', version),
  );
  expect(traces).toEqual(stored.map(({ trace }) => trace ?? []));
}

describe('visible silence (spec: E12 E13)', () => {
  it('is asked for by wakeAfter, and the pulse brings the decision', async () => {
    await start([SILENT]);
    const tab = tabOf('silenttab001');
    const began = await run.send({ events: [{ ...tab('begin_checkout', piece(50)), visible: 1_000 }] });
    expect(began).toMatchObject({ decisions: [], armed: [], wakeAfter: 90_000 });
    const half = await run.send({ events: [{ ...tab('search'), visible: 41_000 }] });
    expect(half.wakeAfter).toBe(50_000);
    expect((await run.send({ events: [] })).wakeAfter).toBe(50_000);
    time += 100_000;
    const pulse = await run.send({ events: [{ ...tab('pulse'), visible: 91_000 }] });
    expect(pulse.decisions.map(({ rule }) => rule)).toEqual(['silent']);
    expect(pulse.wakeAfter).toBeUndefined();
    await expectSameOnReplay();
  });
});

describe('the clock (spec: E14 D9)', () => {
  it('ends a visit 30 minutes after its last event, once, without beginning another', async () => {
    await start([SILENT]);
    const tab = tabOf('visittab0001');
    await run.send({ events: [tab('page_view')] });
    await pass(20 * MINUTE);
    await run.send({ events: [tab('page_view')] });
    await pass(29 * MINUTE);
    expect(await told()).toHaveLength(2);
    await pass(2 * MINUTE);
    await pass(48 * HOUR);
    expect(await told()).toEqual(['tag page_view 0m', 'tag page_view 20m', 'clock visit_ended 50m']);
    expect((await log()).at(-1)?.record.events[0]?.tab).toBe('@clock');
    await run.send({ events: [tab('page_view')] });
    await pass(31 * MINUTE);
    expect((await told()).at(-1)).toMatch(/^clock visit_ended/);
    await expectSameOnReplay();
  });

  it('decides for who left, and shows it at the next visit in the language of the page they left', async () => {
    await start([LEFT]);
    const tab = tabOf('lefttab00001');
    await run.send({ lang: 'de-AT', events: [tab('add_to_cart', piece(50))] });
    await pass(24 * HOUR);
    expect(await told()).toEqual(['tag add_to_cart 0m', 'clock visit_ended 30m', `clock pulse ${24 * 60}m`]);
    await pass(24 * HOUR);
    const back = await run.send({ events: [tabOf('lefttab00002')('page_view')] });
    expect(back.decisions).toMatchObject([
      { rule: 'left-for-a-day', title: 'Titel', items: [{ name: 'piece-50', quantity: 1 }] },
    ]);
    await expectSameOnReplay();
  });

  it('an order made in the meantime leaves nothing to show', async () => {
    await start([LEFT]);
    const tab = tabOf('ordertab0001');
    await run.send({ events: [tab('add_to_cart', piece(50))] });
    await run.send({ events: [tab('purchase', { ...piece(50), transaction_id: 'T1' })] });
    await pass(48 * HOUR);
    expect((await told()).filter((line) => line.includes('pulse'))).toEqual([]);
  });

  it('goes on after a restart with what came due while it was down', async () => {
    await start([LEFT]);
    await run.send({ events: [tabOf('restart00001')('add_to_cart', piece(50))] });
    const { folder } = run;
    await run.collector.close();
    time += 25 * HOUR;
    run = await runCollector({ folder, now: () => time });
    await run.collector.clock.run();
    expect((await told()).slice(1)).toEqual(['clock visit_ended 30m', `clock pulse ${24 * 60}m`]);
    expect(await run.store.journeys.due(time, 9)).toEqual([]);
    await expectSameOnReplay();
  });

  it('sees to hundreds of visitors in one look', async () => {
    await start([SILENT]);
    const visitors = Array.from({ length: 130 }, (_, n) => `V${n}`.padEnd(22, 'x'));
    await Promise.all(
      visitors.map((visitor, n) =>
        run.send({ visitor, events: [tabOf(`crowdtab${String(n).padStart(4, '0')}`)('page_view')] }),
      ),
    );
    time += 31 * MINUTE;
    await run.collector.clock.run();
    const rows = await run.store.journeys.list('demo', { limit: 200 });
    expect(rows.map(({ records }) => records)).toEqual(new Array(130).fill(2));
  });

  it('leaves bots, sessions and imports alone', async () => {
    await start([LEFT]);
    await run.send({ mode: 'session', events: [tabOf('sessiontab01')('add_to_cart', piece(50))] });
    const imported = {
      id: '1',
      visitor: '7',
      name: 'add_to_cart',
      at: time - 90 * 86_400_000,
      params: piece(50),
    };
    const { status } = await run.post(
      '/v1/server/events',
      { v: 1, source: 'shop', events: [imported] },
      { authorization: `Bearer ${run.secret}` },
    );
    expect(status).toBe(200);
    await pass(48 * HOUR);
    const rows = await run.store.journeys.list('demo', { limit: 9 });
    expect(rows.map(({ records }) => records)).toEqual([1, 1]);
  });

  it('keeps its own source to itself', async () => {
    await start([LEFT]);
    const body = { v: 1, source: 'clock', events: [] };
    const { status } = await run.post('/v1/server/events', body, { authorization: `Bearer ${run.secret}` });
    expect(status).toBe(400);
  });

  it('forgets who was erased', async () => {
    await start([LEFT]);
    const visitor = 'F'.repeat(22);
    await run.send({ visitor, events: [tabOf('erasedtab001')('add_to_cart', piece(50))] });
    await run.post('/v1/erase', { v: 1, key: 'demo', visitor });
    await pass(48 * HOUR);
    expect(await run.store.journeys.list('demo', { limit: 9 })).toEqual([]);
  });
});

describe('answers sent ahead (spec: A9 D7)', () => {
  it('come with the reply, are reported with their moment, and count', async () => {
    await start([LEAVING]);
    const tab = tabOf('armedtab0001');
    const { armed } = await run.send({ events: [tab('add_to_cart', piece(50))] });
    expect(armed).toMatchObject([
      {
        moment: 'exit_intent',
        basis: 'armedtab0001.1',
        decision: { rule: 'leaving', kind: 'reminder', items: [{ name: 'piece-50', quantity: 1 }] },
      },
    ]);
    const id = armed[0]?.decision.id as string;
    expect((await run.send({ events: [] })).armed[0]?.decision.id).toBe(id);
    const after = await run.send({
      events: [
        tab('exit_intent', { how: 'pointer', armed: id }),
        tab('intervention_shown', { decision: id }),
      ],
    });
    expect(after).toMatchObject({ decisions: [], armed: [] });
    const entries = (await log()).flatMap(
      ({ trace }) => (trace ?? []) as { result: string; decision: string }[],
    );
    expect(entries.map(({ result, decision }) => [result, decision])).toEqual([
      ['armed', id],
      ['decided', id],
    ]);
    const [row] = await run.store.journeys.list('demo', { limit: 1 });
    expect(row?.decisions).toBe(1);
    await expectSameOnReplay();
  });

  it('are void after a declined card: the help for it comes, and never a discount', async () => {
    await start([LEAVING, CARD_DECLINED, CART_OFFER]);
    const tab = tabOf('voidtab00001');
    const { armed } = await run.send({ events: [tab('add_to_cart', piece(50))] });
    const id = armed[0]?.decision.id as string;
    const declined = await run.send({ events: [tab('checkout_error', { reason: 'payment' })] });
    expect(declined.armed).toEqual([]);
    const left = await run.send({
      events: [
        tab('exit_intent', { how: 'pointer', armed: id }),
        tab('intervention_shown', { decision: id }),
        tab('add_to_cart', piece(70)),
      ],
    });
    expect(left.decisions.map(({ kind }) => kind)).toEqual(['fix']);
    const trace = (await log()).flatMap(({ trace }) => (trace ?? []) as { result: string; hold?: unknown }[]);
    expect(trace.map(({ hold }) => hold)).toContainEqual({ code: 'void', by: 'failure' });
    expect(trace.filter(({ result }) => result === 'decided')).toHaveLength(1);
    await expectSameOnReplay();
  });
});

describe('the inspector (spec: W12)', () => {
  const signIn = async () => {
    const response = await fetch(`${run.url}/sign-in?token=${run.collector.signIn.token}`, {
      redirect: 'manual',
    });
    return response.headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  const mint = async (site = 'demo') => {
    const { body } = await run.post(
      '/api/debug-token',
      { site },
      { cookie: await signIn(), origin: run.url },
    );
    return (body as { token: string }).token;
  };
  const ask = (debug: string) =>
    run.send({ debug, events: [tabOf(`debug${Math.floor(time % 1e9)}`)('add_to_cart', piece(80))] });

  it('gets facts and every rule’s why-not with a token of the console', async () => {
    await start([CART_OFFER, LEAVING]);
    const { debug } = await ask(await mint());
    expect(debug?.visitor).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(debug?.facts).toMatchObject({
      'cart.value': 80,
      'cart.currency': 'EUR',
      'checkout.lastReason': null,
    });
    expect(debug?.rules.map(({ id, holds }) => [id, holds])).toEqual([
      ['cart-100-199', false],
      ['leaving', false],
    ]);
    expect(debug?.rules[0]?.why).toBe('Not now: cart.value is 80 (asked: is between 100 and 199.99).');
    expect(debug?.trace[0]).toMatch(/^Sent ahead “Leaving with a cart”/);
  });

  it('gets nothing without a session, or with a token that is forged, of another site, or twelve hours old', async () => {
    await start([CART_OFFER]);
    expect((await run.post('/api/debug-token', { site: 'demo' }, { origin: run.url })).status).toBe(401);
    const token = await mint();
    const [end = '', signature = ''] = token.split('.');
    const later = `${(Number.parseInt(end, 36) + HOUR).toString(36)}.${signature}`;
    for (const bad of [later, `${end}.${'A'.repeat(43)}`, '', 'x', `${token}x`]) {
      expect((await ask(bad)).debug).toBeUndefined();
    }
    expect((await ask(token)).debug).toBeDefined();
    time += 12 * HOUR;
    expect((await ask(token)).debug).toBeUndefined();
  });

  it('a token is minted for a site there is', async () => {
    await start([CART_OFFER]);
    expect(
      (await run.post('/api/debug-token', { site: 'nobody' }, { cookie: await signIn(), origin: run.url }))
        .status,
    ).toBe(404);
  });
});
