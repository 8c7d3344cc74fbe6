/** From a batch to its decisions: once, in order, repeated until their outcome, and the same after a restart. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { books } from '../../collector/pipeline/books.ts';
import { replay } from '../../collector/pipeline/replay.ts';
import { CARD_DECLINED, CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, type RunOptions, runCollector, writeRule } from '../support/run-collector.ts';
import { batchOf, piece, tabOf } from '../support/wire-events.ts';

const RULES = [CART_OFFER, CARD_DECLINED];
let run: RunningCollector;
const start = async (options: RunOptions = {}) => {
  run = await runCollector({ rules: RULES, ...options });
  return run;
};
afterEach(() => run.stop());

describe('decisions', () => {
  it('come in the answer to the event that made them, and again until their outcome (spec: A6)', async () => {
    await start();
    const tab = tabOf('pendingtab01');
    const { decisions } = await run.send({ lang: 'en-IE', events: [tab('add_to_cart', piece(129))] });
    expect(decisions).toMatchObject([
      { rule: 'cart-100-199', kind: 'offer', text: 'With a cart of €129.00.' },
    ]);
    expect(decisions[0]?.why).toContain('your cart is worth');
    const id = decisions[0]?.id;

    const next = await run.send({ events: [tab('page_view')] });
    expect(next.decisions.map((decision) => decision.id)).toEqual([id]);
    const other = await run.send({ events: [tabOf('anothertab01')('page_view')] });
    expect(other.decisions.map((decision) => decision.id)).toEqual([id]);

    const shown = await run.send({ events: [tab('intervention_shown', { decision: id as string })] });
    expect(shown.decisions).toEqual([]);
  });

  it('hold a fix, not an offer, after a declined card (spec: A2)', async () => {
    await start();
    const tab = tabOf('declinedtab1');
    await run.send({ events: [tab('add_to_cart', piece(129))] });
    const { decisions } = await run.send({
      events: [tab('checkout_error', { step: 'payment', reason: 'payment', code: 'insufficient_funds' })],
    });
    expect(decisions.map(({ kind }) => kind)).toEqual(['fix']);
  });

  it('go to nobody who is a bot, and the bot is marked in the log (spec: W11)', async () => {
    await start();
    const body = batchOf([tabOf('bottab000001')('add_to_cart', piece(129))]);
    const agent = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
    const answer = await run.post('/v1/events', body, { 'user-agent': agent });
    expect(answer.body).toMatchObject({ accepted: 1, decisions: [] });
    const [row] = await run.store.journeys.list('demo', { limit: 1 });
    const [stored] = await run.store.journeys.read('demo', row?.visitor ?? '');
    expect(stored?.record.context.bot).toBe(true);
  });
});

describe('a visitor', () => {
  it('is named by a hash of the secret: the secret is nowhere in the log (spec: W8)', async () => {
    await start();
    await run.send({ visitor: 'secretsecretsecret1234', events: [tabOf('hashtab00001')('page_view')] });
    const [row] = await run.store.journeys.list('demo', { limit: 1 });
    expect(row?.visitor).toMatch(/^[A-Za-z0-9_-]{22}$/);
    const log = JSON.stringify(await run.store.journeys.read('demo', row?.visitor ?? ''));
    expect(log).not.toContain('secretsecret');
  });

  it('who is erased is gone from log, list and cache, and an old queue does not bring them back (spec: W9)', async () => {
    await start();
    const visitor = 'E'.repeat(22);
    const tab = tabOf('erasetab0001');
    await run.send({ visitor, events: [tab('page_view')] });
    const [known] = await run.store.journeys.list('demo', { limit: 10 });
    const erased = await run.post('/v1/erase', { v: 1, key: 'demo', visitor });
    expect(erased).toMatchObject({ status: 200, body: { erased: true } });
    expect(await run.store.journeys.list('demo', { limit: 10 })).toEqual([]);
    expect(await run.store.journeys.read('demo', known?.visitor ?? '')).toEqual([]);
    const late = await run.send({ visitor, events: [tab('page_view'), tab('purchase')] });
    expect(late.accepted).toBe(0);
    expect(late.rejected.map(({ id, code }) => [id, code])).toEqual([
      ['erasetab0001.2', 'erased'],
      ['erasetab0001.3', 'erased'],
    ]);
    expect(await run.store.journeys.list('demo', { limit: 10 })).toEqual([]);
  });
});

describe('order and time', () => {
  it('100 batches of one visitor at once are taken one after another, none lost, none twice (spec: D5)', async () => {
    await start();
    const tab = tabOf('paralleltab1');
    const events = Array.from({ length: 100 }, () => tab('search'));
    const answers = await Promise.all(events.map((event) => run.send({ events: [event] })));
    expect(answers.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(100);
    const [row] = await run.store.journeys.list('demo', { limit: 1 });
    expect(row).toMatchObject({ records: 100, events: 100 });
  });

  it('event time is reckoned from the receive time, whatever the device believes (spec: W7)', async () => {
    await start();
    const twoYearsOff = Date.now() - 2 * 365 * 86_400_000;
    const event = tabOf('clocktab0001')('page_view', undefined, twoYearsOff - 5_000);
    await run.send({ sent: twoYearsOff, events: [event] });
    const [row] = await run.store.journeys.list('demo', { limit: 1 });
    const [stored] = await run.store.journeys.read('demo', row?.visitor ?? '');
    expect((stored?.record.received ?? 0) - (stored?.record.events[0]?.at ?? 0)).toBe(5_000);
  });

  it('an event of an hour ago corrects the facts and decides nothing (spec: E7)', async () => {
    await start();
    const tab = tabOf('latetab00001');
    const hourAgo = Date.now() - 3_600_000;
    const { accepted, decisions } = await run.send({ events: [tab('add_to_cart', piece(129), hourAgo)] });
    expect([accepted, decisions]).toEqual([1, []]);
    const after = await run.send({ events: [tab('page_view')] });
    expect(after.decisions).toEqual([]);
  });
});

describe('a restart', () => {
  it('knows every journey as before: facts, pending decisions, duplicates (spec: D6)', async () => {
    await start();
    const { folder } = run;
    const tab = tabOf('restarttab01');
    const sent = Array.from({ length: 25 }, (_, n) =>
      n === 10 ? tab('add_to_cart', piece(129)) : tab('search'),
    );
    for (const event of sent) await run.send({ events: [event] });
    const before = await run.send({ events: [] });
    await run.collector.close();

    const again = await runCollector({ folder });
    const known = await again.send({ events: sent.slice(20) });
    expect(known).toMatchObject({ accepted: 0, duplicates: 5 });
    expect(known.decisions.map(({ id }) => id)).toEqual(before.decisions.map(({ id }) => id));
    expect(known.decisions).toHaveLength(1);
    await again.stop();
    run = await runCollector({ folder });
  });

  it('replaying the log gives the traces that were stored, bit for bit (spec: D7)', async () => {
    await start();
    const tab = tabOf('replaytab001');
    const names = ['page_view', 'add_to_cart', 'search', 'checkout_error', 'purchase', 'page_view'];
    for (const name of names) {
      const params = name === 'checkout_error' ? { reason: 'payment' } : piece(150);
      const { decisions } = await run.send({ events: [tab(name, params)] });
      for (const { id } of decisions)
        await run.send({ events: [tab('intervention_shown', { decision: id })] });
    }
    const [row] = await run.store.journeys.list('demo', { limit: 1 });
    const stored = await run.store.journeys.read('demo', row?.visitor ?? '');
    const all = books(run.store);
    const { traces } = await replay(
      row?.visitor ?? '',
      stored.map(({ record }) => record),
      (version) => all.at('demo', version),
    );
    expect(traces).toEqual(stored.map(({ trace }) => trace ?? []));
    expect(traces.flat().map(({ result }) => result)).toContain('decided');
  });
});

describe('the rules folder (spec: R2)', () => {
  const until = async (holds: () => boolean) => {
    for (let tries = 0; tries < 100 && !holds(); tries++) await new Promise((done) => setTimeout(done, 50));
    expect(holds()).toBe(true);
  };
  const state = () => run.collector.rules.get('demo')?.state;

  it('goes live when it changes', async () => {
    await start();
    expect(state()).toMatchObject({ book: 1, rules: 2, problems: [] });
    writeRule(run.rulesFolder, { ...CART_OFFER, id: 'cart-200-299', name: 'Another' });
    await until(() => state()?.book === 2);
    expect(state()).toMatchObject({ book: 2, rules: 3 });
  });

  it('never replaces a good rulebook when a file is broken, and says why; also after a restart', async () => {
    await start();
    writeFileSync(join(run.rulesFolder, 'broken.json'), '{ "id": "broken", ');
    await until(() => (state()?.problems.length ?? 0) > 0);
    expect(state()).toMatchObject({ book: 1, rules: 2 });
    expect(state()?.problems[0]?.file).toContain('broken.json');
    const { folder } = run;
    const { decisions } = await run.send({ events: [tabOf('brokentab001')('add_to_cart', piece(129))] });
    expect(decisions).toHaveLength(1);
    await run.collector.close();

    run = await runCollector({ folder });
    expect(state()).toMatchObject({ book: 1, rules: 2 });
    expect(state()?.problems).toHaveLength(1);
  });
});
