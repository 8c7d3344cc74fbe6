/** Off means off at the next answer: from the console, from another process, and after a restart. */
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { sqliteStore } from '../../collector/store/sqlite/sqlite-store.ts';
import { CARD_DECLINED, CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, type RunOptions, runCollector } from '../support/run-collector.ts';
import { piece, tabOf } from '../support/wire-events.ts';

let run: RunningCollector;
const start = async (options: RunOptions = {}) => {
  run = await runCollector({ rules: [CART_OFFER, CARD_DECLINED], ...options });
};
afterEach(() => run.stop());

async function signedIn() {
  const response = await fetch(`${run.url}/sign-in?token=${run.collector.signIn.token}`, {
    redirect: 'manual',
  });
  return { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
}
const PATH = '/api/sites/demo/switches';
async function put(body: object, headers: Record<string, string>, path = PATH) {
  const response = await fetch(run.url + path, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as never };
}
let visitors = 0;
const offered = async () => {
  const visitor = String(++visitors).padStart(22, 's');
  const tab = tabOf(`switchtab${String(visitors).padStart(3, '0')}`);
  const { decisions } = await run.send({ visitor, events: [tab('add_to_cart', piece(129))] });
  return decisions.map(({ rule }) => rule);
};

describe('a switch (spec: G5)', () => {
  it('of a rule takes back what waits, shows nothing of it, and is told who, why and when', async () => {
    await start();
    const headers = await signedIn();
    const tab = tabOf('switchedtab1');
    const first = tab('add_to_cart', piece(129));
    const { decisions } = await run.send({ events: [first] });
    expect(decisions).toHaveLength(1);
    const { status, body } = await put({ rule: 'cart-100-199', off: true, why: 'wrong price' }, headers);
    expect([status, body]).toEqual([
      200,
      {
        switches: [
          { rule: 'cart-100-199', off: true, who: 'Owner', why: 'wrong price', at: expect.any(Number) },
        ],
        all: 1,
      },
    ]);
    // The first batch again, because its reply was lost: nothing new comes with it.
    expect((await run.send({ events: [first] })).decisions).toEqual([]);
    expect((await run.send({ events: [tab('page_view')] })).decisions).toEqual([]);
    expect(await offered()).toEqual([]);
    const metrics = await (await fetch(`${run.url}/metrics`)).text();
    expect(metrics).toContain('kairos_switched_off{site="demo",rule="cart-100-199"} 1');
    const [row] = await run.store.journeys.list('demo', { limit: 1 });
    const [stored] = await run.store.journeys.read('demo', row?.visitor ?? '');
    expect(stored?.record.context.off).toEqual(['cart-100-199']);

    await put({ rule: 'cart-100-199', off: false }, headers);
    expect(await offered()).toEqual(['cart-100-199']);
  });

  it('of the site silences every rule, and survives a restart', async () => {
    await start();
    const { folder } = run;
    await put({ off: true, why: 'the shop is down' }, await signedIn());
    expect(await offered()).toEqual([]);
    await run.collector.close();
    run = await runCollector({ folder });
    expect(await offered()).toEqual([]);
    await put({ off: false }, await signedIn());
    expect(await offered()).toEqual(['cart-100-199']);
  });

  it('of another process is obeyed within a second', async () => {
    let now = Date.now();
    await start({ now: () => now });
    expect(await offered()).toEqual(['cart-100-199']);
    const other = sqliteStore({ path: join(run.folder, 'data', 'kairos.db') });
    await other.switches.put('demo', { rule: null, off: true, who: 'ann', why: 'test', at: now });
    await other.close();
    now += 1_000;
    expect(await offered()).toEqual([]);
  });

  /** [what, body, status] */
  const refused: [string, object, number][] = [
    ['without a why', { off: true }, 400],
    ['with an empty why', { off: true, why: ' ' }, 400],
    ['with a why that is too long', { off: true, why: 'x'.repeat(201) }, 400],
    ['that says neither off nor on', { why: 'x' }, 400],
    ['of a rule that is no text', { rule: 7, off: true, why: 'x' }, 400],
    ['of a rule there is not', { rule: 'cart-100', off: true, why: 'x' }, 404],
  ];
  it.each(refused)('%s is refused and switches nothing', async (_what, body, status) => {
    await start();
    const headers = await signedIn();
    expect((await put(body, headers)).status).toBe(status);
    expect(await offered()).toEqual(['cart-100-199']);
  });

  it('needs a session and the console itself', async () => {
    await start();
    const headers = await signedIn();
    const body = { off: true, why: 'x' };
    expect((await put(body, {})).status).toBe(401);
    expect((await put(body, { ...headers, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await put(body, headers, '/api/sites/other/switches')).status).toBe(404);
    expect((await fetch(run.url + PATH)).status).toBe(401);
    expect(await (await fetch(run.url + PATH, { headers })).json()).toEqual({ switches: [], all: 0 });
  });
});
