/** Sites that were closed: nothing comes of them and nobody sees them, until they are opened again as they were. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { allSites } from '../../collector/cli/all-sites.ts';
import { siteNamed } from '../../collector/cli/site-named.ts';
import type { AuditReply } from '../../protocol/api/accounts.ts';
import type { RulesView } from '../../protocol/api/draft.ts';
import type { InstallReport } from '../../protocol/api/install.ts';
import type { ClosedSitesReply, MadeKey } from '../../protocol/api/sites.ts';
import type { Rule } from '../../protocol/rule.ts';
import { type ConsoleClient, consoleClient } from '../support/console-client.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';
import { tabOf } from '../support/wire-events.ts';

const T0 = 1_790_000_000_000;
const HOUR = 3_600_000;
const OLD = 'https://old.example';
const SITE = 'demo-staging';

const GIFT: Rule = {
  id: 'gift',
  name: 'Gift',
  when: { did: 'page_view' },
  then: { show: { kind: 'reminder', surface: 'card', title: { en: 'Gift' }, text: { en: 'For you.' } } },
  limit: { perVisitor: 1 },
};

let run: RunningCollector;
let owner: ConsoleClient;
let time: number;
let tabs = 0;
let secret: string;
beforeEach(async () => {
  time = T0;
  await start();
  await owner.ask('POST', '/api/sites/demo/staging', { name: 'Old  shop' });
  await owner.ask('POST', `/api/sites/${SITE}/origins`, { origin: OLD });
  const made = await owner.ask('POST', `/api/sites/${SITE}/keys`, { kind: 'secret', name: 'Till' });
  secret = (made.body as MadeKey).secret ?? '';
});
afterEach(() => run.stop());

async function start(folder?: string): Promise<void> {
  run = await runCollector({
    now: () => time,
    consoleOwned: true,
    rules: [GIFT],
    ...(folder !== undefined && { folder }),
  });
  owner = consoleClient(run.url);
  await owner.bySignInLink(run.collector.signIn.token);
}
async function restart(): Promise<void> {
  const { folder } = run;
  await run.collector.close();
  await start(folder);
}
const close = (site = SITE) => owner.ask('POST', `/api/sites/${site}/close`);
const open = (site = SITE) => owner.ask('POST', `/api/closed-sites/${site}/open`);
const closedSites = async () =>
  ((await owner.ask('GET', '/api/closed-sites')).body as ClosedSitesReply).sites;
const keysOf = async () => {
  const { sites } = (await owner.ask('GET', '/api/sites')).body as { sites: { key: string }[] };
  return sites.map(({ key }) => key);
};
/** One page view of a visitor, sent by the site's tag. */
async function view(visitor = 'V') {
  const event = tabOf(`closedtab${++tabs}`)('page_view', undefined, time);
  const body = { v: 1, key: SITE, visitor: visitor.repeat(22), mode: 'granted', sent: time, events: [event] };
  const { status, body: answer, headers } = await run.post('/v1/events', body, { origin: OLD });
  const { code, decisions } = answer as { code?: string; decisions?: { rule: string }[] };
  return { status, code, readable: headers.get('access-control-allow-origin'), decisions: decisions?.length };
}
async function server() {
  const body = { v: 1, source: 'till', events: [] };
  return (await run.post('/v1/server/events', body, { authorization: `Bearer ${secret}` })).status;
}
const records = async () => (await run.store.journeys.list(SITE, { limit: 9 })).map((one) => one.records);

it('takes nothing from its tags and servers, and wakes nobody; open again it is as it was (spec: O10 O11)', async () => {
  expect(await view()).toMatchObject({ status: 200, decisions: 1 });
  expect(await server()).toBe(200);
  const { revisions } = (await owner.ask('GET', `/api/sites/${SITE}/rules`)).body as RulesView;
  const better = { content: { ...GIFT, name: 'Better' }, revision: revisions.rules['gift'] ?? 0 };
  const saved = await owner.ask('PUT', `/api/sites/${SITE}/draft/rules/gift`, better);
  expect(saved.status).toBe(200);
  expect(await close()).toMatchObject({ status: 200, body: { closed: true } });

  // As for an unknown key: the tag reads the refusal, and falls silent.
  const refused = { status: 401, code: 'unknown_key', readable: OLD };
  expect(await view()).toMatchObject(refused);
  expect(await server()).toBe(401);
  const preview = { v: 1, key: SITE, token: 'x' };
  expect((await run.post('/v1/preview', preview, { origin: OLD })).status).toBe(401);
  time += HOUR;
  await run.collector.clock.run();
  expect(await records()).toEqual([1]);
  // That its tag is refused is meant so: nobody has to mend it.
  const install = (await owner.ask('GET', '/api/sites/demo/install')).body as InstallReport;
  expect(install.problems).toEqual([]);

  await restart();
  expect(await view()).toMatchObject(refused);
  await run.collector.clock.run();
  expect(await records()).toEqual([1]);

  expect((await open()).body).toMatchObject({ key: SITE, stagingOf: 'demo', origins: [{ origin: OLD }] });
  expect(await server()).toBe(200);
  await run.collector.clock.run();
  // The end of the visit came due meanwhile.
  expect(await records()).toEqual([2]);
  expect(await view()).toMatchObject({ status: 200, decisions: 0 });
  expect(await view('W')).toMatchObject({ status: 200, decisions: 1 });
  expect((await owner.ask('GET', `/api/sites/${SITE}/rules`)).body).toMatchObject({
    rules: [{ id: 'gift', name: 'Gift' }],
    changes: [{ content: { name: 'Better' } }],
  });
});

it('who withdraws from a closed site is erased all the same, by its own pages (spec: O10)', async () => {
  await view();
  await view('W');
  await close();
  const erase = (origin: string) =>
    run.post('/v1/erase', { v: 1, key: SITE, visitor: 'V'.repeat(22) }, { origin });
  expect((await erase('https://other.example')).status).toBe(401);
  expect(await records()).toEqual([1, 1]);
  expect(await erase(OLD)).toMatchObject({ status: 200, body: { erased: true } });
  expect(await records()).toEqual([1]);
  await open();
  expect(await view()).toMatchObject({ status: 200, decisions: 0 });
});

it('is nowhere to be seen but among the closed, and its short name stays taken (spec: O10 O11)', async () => {
  expect(await keysOf()).toEqual(['demo', SITE]);
  time += 5;
  await close();
  expect(await keysOf()).toEqual(['demo']);
  expect(await closedSites()).toEqual([
    { key: SITE, name: 'Old  shop', stage: 'staging', who: expect.any(String), at: T0 + 5 },
  ]);
  for (const path of ['settings', 'funnel?period=today', 'moments', 'rules', 'keys', 'install']) {
    expect((await owner.ask('GET', `/api/sites/${SITE}/${path}`)).status).toBe(404);
  }
  expect((await owner.ask('GET', `/api/journeys?site=${SITE}`)).status).toBe(404);
  expect((await owner.ask('GET', '/api/sites/demo/settings')).body).not.toHaveProperty('staging');
  const ready = (await (await fetch(`${run.url}/ready`)).json()) as { sites: { key: string }[] };
  expect(ready.sites.map(({ key }) => key)).toEqual(['demo']);

  const taken = { status: 409, code: 'site_closed' };
  expect(await owner.ask('POST', '/api/sites/demo/staging', { name: 'S' })).toMatchObject(taken);
  const again = { key: SITE, name: 'S', stage: 'live', origins: [] };
  expect(await owner.ask('POST', '/api/sites', again)).toMatchObject(taken);
  expect((await close()).status).toBe(404);
  expect((await open('demo')).status).toBe(404);

  await open();
  expect(await keysOf()).toEqual(['demo', SITE]);
  expect(await closedSites()).toEqual([]);
  const { entries } = (await owner.ask('GET', '/api/audit')).body as AuditReply;
  expect(entries.slice(0, 2).map(({ action, subject, detail }) => [action, subject, detail])).toEqual([
    ['site_opened', SITE, 'Old  shop'],
    ['site_closed', SITE, 'Old  shop'],
  ]);
});

it('one of the config file is not closed here, so there is always one; only owners close and open (spec: O10)', async () => {
  expect(await close('demo')).toMatchObject({ status: 409, code: 'file_owned' });
  await close();
  expect(await close('demo')).toMatchObject({ status: 409, code: 'file_owned' });
  for (const role of ['agent', 'marketer']) {
    const { body } = await owner.ask('POST', '/api/people', { email: `${role}@a.example`, name: role, role });
    const client = consoleClient(run.url);
    const { token } = body as { token: string };
    await client.ask('POST', '/api/invitation', { token, name: role, password: 'three plain words' });
    for (const [method, path] of [
      ['GET', '/api/closed-sites'],
      ['POST', `/api/closed-sites/${SITE}/open`],
      ['POST', '/api/sites/demo/close'],
    ] as const) {
      expect((await client.ask(method, path)).status).toBe(403);
    }
  }
});

it('of a live site that is closed, the staging site is nobody’s until it is open again (spec: O10 O11)', async () => {
  const shop = { key: 'shop', name: 'Shop', stage: 'live', origins: [] };
  await owner.ask('POST', '/api/sites', shop);
  await owner.ask('POST', '/api/sites/shop/staging', { name: 'Shop' });
  await close('shop');
  const settings = async () => (await owner.ask('GET', '/api/sites/shop-staging/settings')).body;
  expect(await settings()).not.toHaveProperty('stagingOf');
  await open('shop');
  expect(await settings()).toMatchObject({ stagingOf: 'shop' });
});

it('is refused by name to the commands, and counted anew with the others (spec: O10)', async () => {
  await close();
  const config = join(run.folder, 'kairos.config.json');
  writeFileSync(config, JSON.stringify({ sites: [{ key: 'demo', name: 'Demo', origins: [] }] }));
  const sites = await allSites({ config, data: join(run.folder, 'data') });
  expect(sites.map(({ key, closed }) => [key, closed])).toEqual([
    ['demo', undefined],
    [SITE, true],
  ]);
  expect(() => siteNamed(sites, SITE)).toThrow(`Site “${SITE}” is closed; an owner opens it again`);
  expect(() => siteNamed(sites, 'nobody')).toThrow('known: demo.');
});

it('simulated shoppers stay away from the demo shop’s site while it is closed (spec: O10)', async () => {
  const { folder } = run;
  await run.collector.close();
  // The config has another site; the demo shop's is one of the console.
  const shopRun = async (simulated: boolean) => {
    run = await runCollector({
      ...{ now: () => time, folder, site: { key: 'main' }, consoleOwned: true },
      ...(simulated && { simulated: { past: HOUR } }),
    });
    owner = consoleClient(run.url);
    await owner.bySignInLink(run.collector.signIn.token);
  };
  await shopRun(false);
  await owner.ask('POST', '/api/sites', { key: 'demo', name: 'Demo', stage: 'live', origins: [] });
  await close('demo');
  await run.collector.close();
  await shopRun(true);
  const known = async () => (await run.store.simulated.known('demo')).visitors;
  expect(await known()).toBe(0);
  await open('demo');
  await expect.poll(known, { timeout: 10_000 }).toBeGreaterThan(0);
});
