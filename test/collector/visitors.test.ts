/** One visitor on request: everything as a file, and erased from log, lists, sums' state and a late queue. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { visitorId } from '../../collector/pipeline/visitor-id.ts';
import type { MomentsReply, TroubleReply } from '../../protocol/api/reports.ts';
import { CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';
import { type SiteClient, siteClient } from '../support/site-client.ts';
import { piece, tabOf } from '../support/wire-events.ts';

const SECRET = 'E'.repeat(22);
const VISITOR = visitorId('demo', SECRET);
let run: RunningCollector;
let console: SiteClient;
let tab: ReturnType<typeof tabOf>;

beforeEach(async () => {
  run = await runCollector({ rules: [CART_OFFER] });
  console = await siteClient(run);
  tab = tabOf('visitortab01');
  await run.send({ visitor: SECRET, events: [tab('add_to_cart', piece(150))] });
  await run.send({
    visitor: SECRET,
    events: [tab('checkout_error', { reason: 'payment', step: 'payment' })],
  });
});
afterEach(() => run.stop());

const body = async <T>(path: string) => (await console.get(path)).body as T;

test('an export has every event and every why, for nobody but who is signed in (spec: V6)', async () => {
  const { status, body } = await console.get(`/visitors/${VISITOR}/export`);
  expect(status).toBe(200);
  const kept = body as {
    site: string;
    visitor: string;
    records: { events: { name: string }[]; why: unknown[] }[];
  };
  expect([kept.site, kept.visitor]).toEqual(['demo', VISITOR]);
  expect(kept.records.flatMap(({ events }) => events.map(({ name }) => name))).toEqual([
    'add_to_cart',
    'checkout_error',
  ]);
  expect(kept.records[0]?.why.length).toBeGreaterThan(0);
  expect((await fetch(`${run.url}/api/sites/demo/visitors/${VISITOR}/export`)).status).toBe(401);
  expect((await console.get('/visitors/nobody/export')).status).toBe(404);
});

test('an erasure reaches log, list, moments, trouble and what the browser sends later (spec: V6 W9)', async () => {
  expect((await body<TroubleReply>('/trouble')).all).toBe(1);
  expect((await body<MomentsReply>('/moments')).moments.length).toBeGreaterThan(0);
  const { status, body: erased } = await console.send('POST', `/visitors/${VISITOR}/erase`);
  expect([status, erased]).toEqual([200, { erased: 2 }]);

  expect(await run.store.journeys.read('demo', VISITOR)).toEqual([]);
  expect(await run.store.journeys.list('demo', { limit: 9 })).toEqual([]);
  expect((await body<TroubleReply>('/trouble')).all).toBe(0);
  expect((await body<MomentsReply>('/moments')).moments).toEqual([]);
  const late = await run.send({ visitor: SECRET, events: [tab('view_item')] });
  expect(late.rejected).toMatchObject([{ code: 'erased' }]);
  expect(await run.store.journeys.read('demo', VISITOR)).toEqual([]);
  expect((await body<TroubleReply>('/trouble')).all).toBe(0);

  const [noted] = await run.store.accounts.audit({ limit: 1 });
  expect(noted).toMatchObject({ action: 'visitor_erased', subject: 'demo' });
  expect(JSON.stringify(noted)).not.toContain(VISITOR);
  expect((await console.send('POST', `/visitors/${VISITOR}/erase`)).status).toBe(404);
});
