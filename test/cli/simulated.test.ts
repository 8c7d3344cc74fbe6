/** `kairos simulated`: takes the simulated shoppers out and lets them come again, beside a running collector or not. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { FunnelReply } from '../../protocol/api/reports.ts';
import { type RunningCollector, runCollector, SHOP_ORIGIN } from '../support/run-collector.ts';
import { siteClient } from '../support/site-client.ts';
import { piece, tabOf } from '../support/wire-events.ts';

const MAIN = join(import.meta.dirname, '../../collector/cli/kairos.ts');
const DEMO_RULES = join(import.meta.dirname, '../../demo-site/rules');
const DAY = 86_400_000;
const T0 = Date.UTC(2026, 10, 2, 15);
const running: RunningCollector[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
});

async function start(options: Parameters<typeof runCollector>[0] = {}): Promise<RunningCollector> {
  const run = await runCollector({ rulesFolder: DEMO_RULES, now: () => T0, threads: true, ...options });
  running.push(run);
  const site = { key: 'demo', name: 'Demo', origins: [SHOP_ORIGIN], rules: 'rules' };
  const config = { sites: [site], shop: { folder: 'shop', site: 'demo' } };
  writeFileSync(join(run.folder, 'kairos.config.json'), JSON.stringify(config));
  return run;
}

/** Beside this process, which has a collector to run. */
async function simulated({ folder }: RunningCollector, ...args: string[]): Promise<string> {
  const child = spawn(process.execPath, [MAIN, 'simulated', ...args], { cwd: folder });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  const code = await new Promise((resolve) => child.on('exit', resolve));
  return `${code} ${said.trim()}`;
}

/** Somebody real, who is declined with a cart that has its offer. */
async function customer(run: RunningCollector): Promise<void> {
  const tab = tabOf('customer0001');
  const at = T0 - 90_000;
  await run.send({ sent: T0, events: [tab('page_view', {}, at), tab('add_to_cart', piece(150), at)] });
  const declined = { step: 'payment', reason: 'payment', code: 'expired_card' };
  await run.send({
    sent: T0,
    events: [tab('begin_checkout', piece(150), at), tab('checkout_error', declined, at)],
  });
}

/** All that the console shows of the site, without places in the log, which are never used again. */
async function shown(run: RunningCollector): Promise<unknown> {
  const client = await siteClient(run);
  const span = `from=${T0 - 28 * DAY}&to=${T0 + DAY}`;
  const paths = ['funnel', 'leaks', 'interventions', 'moments', 'trouble', 'rules/figures'].map((path) =>
    client.get(`/${path}${['funnel', 'leaks', 'interventions'].includes(path) ? `?${span}` : ''}`),
  );
  const replies = (await Promise.all(paths)).map(({ body }) => body as unknown);
  const list = await run.store.journeys.list('demo', { limit: 99 });
  return JSON.parse(JSON.stringify([...replies, list]), (key, value: unknown) =>
    ['id', 'lastPosition'].includes(key) ? undefined : value,
  );
}

it('removed beside a running collector, all is as if they had never been (spec: X6)', {
  timeout: 60_000,
}, async () => {
  const [without, run] = await Promise.all([start(), start({ simulated: { past: 3 * DAY } })]);
  await customer(without);
  await customer(run);
  const known = await run.store.simulated.known('demo');
  expect(known.visitors).toBeGreaterThan(100);
  const client = await siteClient(run);
  const included = async () => {
    const { body } = await client.get(`/funnel?from=${T0 - 15 * DAY}&to=${T0 + DAY}`);
    return (body as FunnelReply).now.simulated;
  };
  await expect.poll(included, { timeout: 20_000 }).toBeGreaterThanOrEqual(known.visitors);
  expect(await simulated(run)).toMatch(/^0 Site demo: [\d,]+ simulated shoppers, [\d,]+ events\.$/);

  expect(await simulated(run, 'remove')).toMatch(
    /^0 Removed [\d,]+ simulated shoppers of site demo with [\d,]+ events; the figures were counted anew\.$/,
  );
  const plain = await shown(without);
  expect(JSON.stringify(plain)).toContain('expired_card');
  await expect.poll(() => shown(run), { timeout: 20_000 }).toEqual(plain);
  expect(await run.store.simulated.known('demo')).toEqual({ visitors: 0, events: 0 });
  expect((await run.store.journeys.due(T0 + 99 * DAY, 999)).length).toBe(1);
  const entries = await run.store.accounts.audit({ limit: 9 });
  expect(entries.map(({ action, subject }) => [action, subject])).toContainEqual([
    'simulated_removed',
    'demo',
  ]);
});

it('they stay away over a restart, until somebody adds them (spec: X7)', { timeout: 60_000 }, async () => {
  const first = await start({ simulated: { past: 3 * DAY } });
  await first.collector.close();
  running.pop();
  expect(await simulated(first, 'remove')).toMatch(/^0 Removed/);
  const run = await start({ simulated: { past: 3 * DAY }, folder: first.folder });
  expect(await run.collector.simulated?.known()).toBeUndefined();
  expect(await simulated(run)).toBe('0 Site demo: 0 simulated shoppers, 0 events. They were removed.');
  expect(await simulated(run, 'remove')).toMatch(/^0 Site demo has no simulated shoppers/);

  expect(await simulated(run, 'add')).toMatch(/^0 Simulated shoppers come to site demo/);
  const state = () => run.store.simulated.state('demo');
  await expect.poll(state, { timeout: 20_000 }).toBe('here');
  expect((await run.store.simulated.known('demo')).visitors).toBeGreaterThan(100);
  expect(await simulated(run, 'add')).toBe('0 Site demo has its simulated shoppers.');
});

it('a start after a pause fills the gap, and none of it twice (spec: X4)', { timeout: 60_000 }, async () => {
  const first = await start({ simulated: { past: 3 * DAY } });
  await first.collector.close();
  running.pop();
  const later = T0 + 2 * DAY;
  const run = await start({ simulated: { past: 3 * DAY }, folder: first.folder, now: () => later });
  const records: { visitor: string; at: number }[] = [];
  for await (const { visitor, record } of run.store.journeys.scan('demo')) {
    if (record.context.origin === 'tag') records.push({ visitor, at: record.received });
  }
  const times = records.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  const inGap = (from: number) =>
    new Set(records.filter(({ at }) => at > from && at <= from + DAY).map(({ visitor }) => visitor)).size;
  expect(inGap(T0)).toBeGreaterThan(30);
  expect(inGap(T0 + DAY)).toBeGreaterThan(30);
});

it('what is asked for must be something it can do (spec: L1)', async () => {
  const run = await start();
  expect(await simulated(run, 'fly')).toBe(
    '2 kairos: Say what to do: kairos simulated remove, or kairos simulated add.',
  );
  const config = { sites: [{ key: 'demo', name: 'Demo', origins: [], rules: 'rules' }] };
  writeFileSync(join(run.folder, 'kairos.config.json'), JSON.stringify(config));
  expect(await simulated(run, 'remove')).toMatch(
    /^2 kairos: .* has no demo shop, and only there are simulated/,
  );
});
