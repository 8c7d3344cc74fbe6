/** Simulated shoppers: life for the console of the demo, told apart from everybody else, and without any consequence. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { backtest } from '../../collector/backtest/backtest.ts';
import { bookContent } from '../../collector/pipeline/book-content.ts';
import { books } from '../../collector/pipeline/books.ts';
import { readRules } from '../../collector/pipeline/rules-folder.ts';
import { arrivals } from '../../collector/simulated/arrivals.ts';
import { crowd } from '../../collector/simulated/crowd.ts';
import { PIECES } from '../../collector/simulated/pieces.ts';
import { STORIES } from '../../collector/simulated/stories.ts';
import { walkPast } from '../../collector/simulated/walk-past.ts';
import { memoryStore } from '../../collector/store/memory.ts';
import type { Append } from '../../collector/store/store.ts';
import { TEST_CARDS } from '../../demo-site/checkout/test-cards.ts';
import { CATALOGUE } from '../../demo-site/store/catalogue.ts';
import type { JourneyEvent, Params } from '../../protocol/event.ts';
import type { TraceEntry } from '../../protocol/trace.ts';
import { giftOffer } from '../support/offers.ts';
import { CARD_DECLINED, CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';
import { siteClient } from '../support/site-client.ts';
import { piece, tabOf } from '../support/wire-events.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const SEED = 'Marlune';
const DEMO_RULES = join(import.meta.dirname, '../../demo-site/rules');
/** A Monday afternoon. */
const T0 = Date.UTC(2026, 10, 2, 15);

/** @returns the log of some days, under the demo's rulebook */
async function walked(until: number, days: number): Promise<Append[]> {
  const all = books(memoryStore());
  const about = { who: null, note: '', at: 0 };
  await all.publish('demo', bookContent('demo', await readRules(DEMO_RULES)), about);
  const live = until - HOUR / 2;
  const span = { seed: SEED, from: until - days * DAY, to: live, zone: 60 };
  const shop = 'http://shop.test';
  return walkPast({
    site: 'demo',
    crowd: crowd({ arrivals: arrivals(span), live, seed: SEED, shop }),
    books: all,
    off: undefined,
    until,
  });
}

const traces = (log: readonly Append[]) => log.flatMap(({ trace }) => (trace ?? []) as TraceEntry[]);
const eventsOf = (log: readonly Append[]) => log.flatMap(({ record }) => record.events);

describe('what they do', () => {
  let log: Append[];
  beforeAll(async () => {
    log = await walked(T0, 14);
  }, 60_000);

  it('is the same for the same seed and time, and a week later the same (spec: X3)', async () => {
    const once = await walked(T0, 1);
    expect(await walked(T0, 1)).toEqual(once);
    const records = (of: readonly Append[], later: number) =>
      JSON.parse(JSON.stringify(of.map(({ visitor, record }) => [visitor, record])), (key, value: unknown) =>
        ['at', 'received'].includes(key) && typeof value === 'number' ? value - later : value,
      );
    expect(records(await walked(T0 + 7 * DAY, 1), 7 * DAY)).toEqual(records(once, 0));
  });

  it('stands in the log in the order of its receipt, and only the last of a visitor is due (spec: X3)', () => {
    const received = log.map(({ record }) => record.received);
    expect(received).toEqual(received.toSorted((a, b) => a - b));
    expect(received.at(-1)).toBeLessThanOrEqual(T0);
    expect(received[0]).toBeGreaterThan(T0 - 14 * DAY);
    const last = new Map(log.map((append) => [append.visitor, append]));
    expect(log.filter(({ due }) => due !== null).every((one) => last.get(one.visitor) === one)).toBe(true);
    expect(log.filter(({ due }) => due).every(({ due }) => (due as number) > T0)).toBe(true);
  });

  it('is more by day than by night', () => {
    const hours = log.map(({ record }) => new Date(record.received + HOUR).getUTCHours());
    const within = (from: number, to: number) => hours.filter((hour) => hour >= from && hour < to).length;
    expect(within(18, 22)).toBeGreaterThan(8 * within(1, 5));
  });

  it('is of the demo shop: its pieces and prices, its test cards, its pages (spec: X9)', () => {
    const sold = CATALOGUE.map(({ id, name, category, price }) => ({
      id,
      name,
      category,
      price: price / 100,
    }));
    expect(PIECES).toEqual(sold);
    const codes = eventsOf(log).flatMap(({ name, params }) =>
      name === 'checkout_error' && params?.['reason'] === 'payment' ? String(params['code']) : [],
    );
    expect(new Set(codes).size).toBeGreaterThan(5);
    expect(codes.filter((code) => !TEST_CARDS.some((card) => card.code === code))).toEqual([]);
    const pages = new Set(eventsOf(log).flatMap(({ page }) => page ?? []));
    expect([...pages].sort()).toEqual([
      '/',
      '/cart.html',
      '/checkout.html',
      '/confirmation.html',
      '/delivery.html',
      '/index.html',
      '/product.html',
    ]);
  });

  it('leads each rule of the demo to decide, and outcomes of each kind follow (spec: X4 X9)', async () => {
    const decided = new Set(traces(log).flatMap(({ result, rule }) => (result === 'decided' ? rule : [])));
    const { rules } = await readRules(DEMO_RULES);
    expect(rules.map(({ id }) => id).filter((id) => !decided.has(id))).toEqual([]);
    const names = new Set(eventsOf(log).map(({ name }) => name));
    for (const outcome of ['shown', 'acted', 'dismissed']) expect(names).toContain(`intervention_${outcome}`);
    const holds = new Set(traces(log).flatMap((one) => ('hold' in one && one.hold ? one.hold.code : [])));
    for (const code of ['quiet', 'consent']) expect(holds).toContain(code);
    const ids = new Set(traces(log).flatMap((one) => ('decision' in one ? (one.decision ?? []) : [])));
    const told = eventsOf(log).flatMap(({ params }) => (params?.['decision'] as string | undefined) ?? []);
    expect(told.filter((id) => !ids.has(id))).toEqual([]);
    expect(STORIES.length).toBeGreaterThanOrEqual(12);
  });

  it('is labelled, every visitor of it, and draws no lot (spec: X1 X5)', () => {
    expect(log.filter(({ visitor }) => !visitor.startsWith('simulated:'))).toEqual([]);
    expect(traces(log).filter(({ result }) => result === 'eligible')).toEqual([]);
    expect(log.filter(({ grants }) => grants)).toEqual([]);
  });
});

let run: RunningCollector;

describe('without consequence (spec: X5)', () => {
  let now: number;
  afterEach(() => run.stop());
  const start = async (options: Parameters<typeof runCollector>[0]) => {
    now = T0;
    run = await runCollector({ ...options, now: () => now });
    await run.store.simulated.put('demo', 'here');
  };
  /** Sends events to the collector's own pipeline, as a tag of this visitor would. */
  const send = (visitor: string, ...told: [name: string, params?: Params][]) => {
    const tab = tabOf(`tab${visitor.replaceAll(/\W/g, '')}000000`.slice(0, 20));
    const events = told.map(([name, params]): JourneyEvent => tab(name, params, now));
    const context = { origin: 'tag', mode: 'granted' } as const;
    return run.collector.pipeline.submit({ site: 'demo', visitor, received: now, events, context });
  };
  const metrics = async () => (await fetch(`${run.url}/metrics`)).text();
  const alarmed = async () => /kairos_alarm\{[^}]*kind="checkout_failures"[^}]*\} 1/.test(await metrics());

  /** [who, the visitor's name, whether it has consequences] */
  const WHO: [string, (place: number) => string, boolean][] = [
    ['simulated shoppers', (place) => `simulated:${place}`, false],
    ['visitors', (place) => `visitor-${place}`, true],
  ];

  it.each(WHO)('a checkout that fails for thirty %s', async (_who, nameOf, counts) => {
    await start({ rules: [] });
    for (let place = 0; place < 30; place++) {
      await send(
        nameOf(place),
        ['begin_checkout'],
        ['checkout_error', { reason: 'payment', code: 'declined' }],
      );
    }
    await expect.poll(alarmed).toBe(counts);
  });

  it.each(WHO)('a prompt that twenty %s dismiss', async (_who, nameOf, counts) => {
    await start({ rules: [CART_OFFER] });
    for (let place = 0; place < 20; place++) {
      const { decisions } = await send(nameOf(place), ['add_to_cart', piece(150)]);
      expect(decisions).toHaveLength(1);
      const tab = tabOf(`later${place}000000`);
      const dismissed = tab('intervention_dismissed', { decision: decisions[0]?.id as string }, now);
      const batch = { site: 'demo', visitor: nameOf(place), received: now, events: [dismissed] };
      await run.collector.pipeline.submit({ ...batch, context: { origin: 'tag', mode: 'granted' } });
    }
    const off = async () => (await run.store.switches.list('demo')).map(({ rule }) => rule);
    await expect.poll(off).toEqual(counts ? ['cart-100-199'] : []);
  });

  it.each(WHO)('the only unit of a budget, and its code, shown to %s', async (_who, nameOf, counts) => {
    await start({ rules: [giftOffer({ count: 1 })] });
    const { decisions } = await send(nameOf(1), ['add_to_cart', piece(129)]);
    expect(decisions).toHaveLength(1);
    const acted = tabOf('acted0000000')('intervention_acted', { decision: decisions[0]?.id as string }, now);
    const batch = { site: 'demo', visitor: nameOf(1), received: now, events: [acted] };
    const context = { origin: 'tag', mode: 'granted' } as const;
    const { codes } = await run.collector.pipeline.submit({ ...batch, context });
    expect(codes).toHaveLength(counts ? 1 : 0);
    expect(await run.store.grants.spending('demo', now)).toHaveLength(counts ? 1 : 0);
    expect((await send('somebody-else', ['add_to_cart', piece(129)])).decisions).toHaveLength(counts ? 0 : 1);
  });

  it.each(WHO)('the lots of proof among twenty %s', async (_who, nameOf, counts) => {
    await start({ rules: [CART_OFFER], rulebook: { holdout: 50 } });
    let shown = 0;
    for (let place = 0; place < 20; place++) {
      const { decisions, trace } = await send(nameOf(place), ['add_to_cart', piece(150)]);
      shown += decisions.length;
      expect(trace.some(({ result }) => result === 'eligible')).toBe(counts);
    }
    expect(shown === 20).toBe(!counts);
  });

  it.each(WHO)('what the clock appends to the visits of %s', async (_who, nameOf, counts) => {
    await start({ rules: [CARD_DECLINED] });
    await send(nameOf(1), ['page_view']);
    now += HOUR;
    const ended = async () =>
      (await run.store.journeys.read('demo', nameOf(1))).some(({ record }) =>
        record.events.some(({ name }) => name === 'visit_ended'),
      );
    await run.collector.clock.run();
    await expect.poll(ended).toBe(true);
    expect((await metrics()).includes('outcome="by_clock"')).toBe(counts);
  });
});

describe('a collector of the demo', () => {
  let time: () => number;
  beforeAll(async () => {
    const began = Date.now();
    // A minute passes in a second.
    time = () => T0 + (Date.now() - began) * 60;
    run = await runCollector({
      rulesFolder: DEMO_RULES,
      simulated: true,
      now: time,
      site: { newVisitorsPerMinute: 2 },
    });
  }, 60_000);
  afterAll(() => run.stop());

  it('has two weeks of them at the start, in the list and in its figures, which say so (spec: X2 X3 X8)', async () => {
    const known = await run.collector.simulated?.known();
    expect(known?.visitors).toBeGreaterThan(400);
    const client = await siteClient(run);
    const span = (days: number) => `from=${time() - days * DAY}&to=${time() + HOUR}`;
    for (const [path, pick] of [
      [`/funnel?${span(14)}`, 'now'],
      [`/leaks?${span(14)}`, ''],
      [`/interventions?${span(14)}`, ''],
      ['/rules/figures?days=14', ''],
    ] as const) {
      const body = (await client.get(path)).body as { [name: string]: { simulated: number } | number };
      const of = (pick === '' ? body : body[pick]) as { simulated: number };
      expect([path, of.simulated > 500]).toEqual([path, true]);
    }
    const funnel = (await client.get(`/funnel?${span(7)}`)).body as {
      [period in 'now' | 'before']: { visits: number; simulated: number; orders: number };
    };
    for (const { visits, simulated, orders } of Object.values(funnel).filter(
      (one) => typeof one === 'object',
    )) {
      expect(visits).toBeGreaterThan(200);
      expect(simulated).toBe(visits);
      expect(orders).toBeGreaterThan(20);
    }
    const first = await run.store.journeys.scan('demo', { limit: 1 })[Symbol.asyncIterator]().next();
    expect((T0 - (first.value?.record.received ?? 0)) / DAY).toBeGreaterThan(13.5);
  });

  it('finds one of them by the name that the console shows (spec: X8)', async () => {
    const [row] = await run.store.journeys.list('demo', { limit: 1 });
    const name = row?.visitor.slice('simulated:'.length) ?? '';
    const { body } = await (await siteClient(run)).get(`/find?text=${name}`);
    expect(body).toMatchObject({ found: [{ visitor: row?.visitor, by: 'visitor' }] });
  });

  it('verifies bit for bit (spec: X3)', async () => {
    const input = { log: join(run.folder, 'data', 'kairos.db'), site: 'demo', to: T0 };
    const report = await backtest({ task: 'verify', input });
    expect(report).toMatchObject({ different: 0, skipped: { otherEngine: 0, bookLost: 0, absent: 0 } });
    expect(report.entries).toBeGreaterThan(500);
  });

  it('sees them walk on, and nobody else is troubled (spec: X4 X5)', async () => {
    const events = async () => (await run.store.simulated.known('demo')).events;
    const before = await events();
    await expect.poll(events, { timeout: 20_000 }).toBeGreaterThan(before + 20);
    const { body } = await (await siteClient(run)).get('/install');
    expect(body).toMatchObject({ received: [] });
    const text = await (await fetch(`${run.url}/metrics`)).text();
    expect(text.match(/^kairos_(?:events|decisions|grants|codes)_total\{.*$/gm)).toBeNull();
    // Two strangers a minute, and both of them are let in.
    for (const visitor of ['S', 'T']) {
      const told = { visitor: visitor.repeat(22), events: [tabOf(`stranger0${visitor}`)('page_view')] };
      expect(await run.send(told)).toMatchObject({ accepted: 1 });
    }
  });

  it('takes no such visitor from another channel (spec: X1)', async () => {
    const event = { id: 'e1', visitor: 'x', name: 'page_view', at: time() };
    const body = (source: string) => ({ v: 1, source, events: [event] });
    const headers = { authorization: `Bearer ${run.secret}` };
    const refused = await run.post('/v1/server/events', body('simulated'), headers);
    expect([refused.status, refused.body]).toMatchObject([400, { code: 'malformed' }]);
    expect((await run.post('/v1/server/events', body('simulator'), headers)).status).toBe(200);
  });
});

describe('a collector of any other shop (spec: X2)', () => {
  afterEach(() => run.stop());

  it('has none unless it is asked', async () => {
    run = await runCollector({ rulesFolder: DEMO_RULES });
    expect(run.collector.simulated).toBeUndefined();
    expect(await run.store.simulated.state('demo')).toBeUndefined();
    expect(await run.store.journeys.list('demo', { limit: 1 })).toEqual([]);
  });

  it('leaves a log alone that had visitors before', async () => {
    const first = await runCollector({});
    await first.send({ events: [tabOf('realtab00001')('page_view')] });
    await first.collector.close();
    run = await runCollector({ folder: first.folder, simulated: true });
    expect(await run.collector.simulated?.known()).toBeUndefined();
    expect(await run.store.journeys.list('demo', { limit: 9 })).toHaveLength(1);
  });
});
