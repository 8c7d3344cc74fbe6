/** A draft asked what it would have said: on one recorded journey, and on all of them. */
import { afterEach, describe, expect, it } from 'vitest';
import type { BacktestState, Tried } from '../../protocol/api/trying.ts';
import type { Rule } from '../../protocol/rule.ts';
import { CARD_DECLINED, CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, type RunOptions, runCollector } from '../support/run-collector.ts';
import { type SiteClient, siteClient } from '../support/site-client.ts';
import { piece, tabOf } from '../support/wire-events.ts';

let run: RunningCollector;
let api: SiteClient;
afterEach(() => run.stop());
async function start(options: RunOptions = {}) {
  run = await runCollector({ rules: [CART_OFFER, CARD_DECLINED], consoleOwned: true, ...options });
  api = await siteClient(run);
}
const OFFER = CART_OFFER.id;
const cheaper: Rule = { ...CART_OFFER, when: { fact: 'cart.value', atLeast: 50 } };

/** Looks, then fills a cart. @returns the visitor's id */
async function shopper(name: string, price: number): Promise<string> {
  const tab = tabOf(`trytab${name}`.padEnd(12, '0'));
  const visitor = name.padStart(22, 't');
  await run.send({ visitor, events: [tab('page_view')] });
  await run.send({ visitor, events: [tab('view_item', piece(price)), tab('add_to_cart', piece(price))] });
  const [row] = await run.store.journeys.list('demo', { limit: 1 });
  return row?.visitor as string;
}

describe('a rule tried on a visitor (spec: Y8)', () => {
  it('says at each event whether it holds and why not, and where it would have been shown', async () => {
    await start();
    const visitor = await shopper('one', 60);
    const asLive = (await api.send('POST', '/try', { visitor, rule: OFFER })).body as Tried;
    expect(asLive.events.map(({ name, holds }) => [name, holds])).toEqual([
      ['page_view', false],
      ['view_item', false],
      ['add_to_cart', false],
    ]);
    expect(asLive.events[2]?.why).toContain('60');
    expect(asLive.next).toBeUndefined();
    const drafted = (await api.send('POST', '/try', { visitor, rule: OFFER, content: cheaper }))
      .body as Tried;
    expect(drafted.events.map(({ holds, decided }) => [holds, decided])).toEqual([
      [false, []],
      [false, []],
      [true, [{ rule: OFFER, name: CART_OFFER.name }]],
    ]);
    // Nothing of it was kept.
    expect((await api.get('/rules')).body).toMatchObject({ changes: [] });
  });

  it('takes the draft, and does not mind what is unfinished elsewhere in it', async () => {
    await start();
    const visitor = await shopper('two', 60);
    await api.send('PUT', `/draft/rules/${OFFER}`, { content: cheaper, revision: 0 });
    await api.send('PUT', '/draft/rules/other', { content: { id: 'other' }, revision: 0 });
    const { body } = await api.send('POST', '/try', { visitor, rule: OFFER });
    expect((body as Tried).events.at(-1)).toMatchObject({ holds: true, decided: [{ rule: OFFER }] });
    const unfinished = await api.send('POST', '/try', { visitor, rule: 'other' });
    expect([unfinished.status, unfinished.code]).toEqual([422, 'not_publishable']);
  });

  it('gives a hundred events at a time, of a long journey the end', async () => {
    await start();
    const tab = tabOf('trytablong00');
    const visitor = 'long'.padStart(22, 't');
    for (let batch = 0; batch < 11; batch++) {
      await run.send({ visitor, events: Array.from({ length: 100 }, () => tab('page_view')) });
    }
    const [row] = await run.store.journeys.list('demo', { limit: 1 });
    const asked = { visitor: row?.visitor, rule: OFFER };
    const first = (await api.send('POST', '/try', asked)).body as Tried;
    expect([first.events.length, first.next]).toEqual([100, 100]);
    const last = (await api.send('POST', '/try', { ...asked, after: 900 })).body as Tried;
    expect([last.events.length, last.next]).toEqual([100, undefined]);
  });

  it.each([
    ['a visitor there is not', { visitor: 'nobody', rule: OFFER }, 404],
    ['a rule there is not', { rule: 'none' }, 404],
    ['no rule', {}, 400],
    ['a page that is none', { rule: OFFER, after: -1 }, 400],
  ])('refuses %s', async (_, asked, status) => {
    await start();
    const visitor = await shopper('three', 60);
    expect((await api.send('POST', '/try', { visitor, ...asked })).status).toBe(status);
  });
});

describe('a backtest of the draft (spec: Y9)', () => {
  const week = () => ({ from: Date.now() - 7 * 86_400_000, to: Date.now() + 60_000 });
  async function ended(id: string): Promise<BacktestState> {
    await expect
      .poll(async () => ((await api.get(`/backtests/${id}`)).body as BacktestState).state, {
        timeout: 15_000,
      })
      .not.toBe('running');
    return (await api.get(`/backtests/${id}`)).body;
  }

  it('tells who would have seen it, beside the live book; one at a time, the last few kept; examples in the language asked for (spec: C82)', async () => {
    await start({ threads: true });
    const gained = await shopper('four', 60);
    await shopper('five', 150);
    await api.send('PUT', `/draft/rules/${OFFER}`, { content: cheaper, revision: 0 });
    const started = await api.send('POST', '/backtests', week());
    expect(started.status).toBe(200);
    const { id, state, who } = started.body as BacktestState;
    expect([state, who]).toEqual(['running', 'Owner']);
    expect((await api.send('POST', '/backtests', week())).code).toBe('busy');
    const { report, share, state: end } = await ended(id);
    expect([end, share]).toEqual(['done', 1]);
    expect(report?.books.map(({ name, visitors }) => [name, visitors])).toEqual([
      ['draft', 2],
      ['live', 1],
    ]);
    expect(report?.difference).toMatchObject({
      visitors: { gained: 1, lost: 0 },
      examples: { gained: [{ visitor: gained, now: [OFFER], before: [] }] },
    });
    const sentences = async (lang: string) => {
      const { report: told } = (await api.get(`/backtests/${id}?lang=${lang}`)).body as BacktestState;
      const of = told?.books[0]?.rules.find(({ rule }) => rule === OFFER)?.examples;
      return of?.map(({ sentence }) => sentence.split('“')[0]);
    };
    expect(await sentences('en')).toEqual(['Decided ', 'Decided ']);
    expect(await sentences('zh-CN')).toEqual(['决定展示', '决定展示']);
    const { backtests } = (await api.get('/backtests')).body as { backtests: BacktestState[] };
    expect(backtests).toEqual([expect.not.objectContaining({ report: expect.anything() })]);
  });

  it('is ended with what is known by then', async () => {
    await start({ threads: true });
    await shopper('six', 60);
    const { id } = (await api.send('POST', '/backtests', week())).body as BacktestState;
    expect((await api.send('DELETE', `/backtests/${id}`)).status).toBe(200);
    expect((await ended(id)).state).toBe('done');
    expect((await api.send('DELETE', '/backtests/none')).status).toBe(404);
  });

  it('is not made of what has something to mend, nor of a time that is none', async () => {
    await start({ threads: true });
    expect((await api.send('POST', '/backtests', { from: 5, to: 5 })).status).toBe(400);
    await api.send('PUT', '/draft/rules/other', { content: { id: 'other' }, revision: 0 });
    expect((await api.send('POST', '/backtests', week())).code).toBe('not_publishable');
  });
});
