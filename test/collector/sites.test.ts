/** Sites that the console adds beside those of the config: their origins, staging and keys, over the API. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { allSites } from '../../collector/cli/all-sites.ts';
import type { AuditReply } from '../../protocol/api/accounts.ts';
import type { KeysReply, MadeKey, SiteKey } from '../../protocol/api/sites.ts';
import type { Rule } from '../../protocol/rule.ts';
import { type ConsoleClient, consoleClient } from '../support/console-client.ts';
import { type RunningCollector, runCollector, SHOP_ORIGIN } from '../support/run-collector.ts';
import { tabOf } from '../support/wire-events.ts';

const T0 = 1_790_000_000_000;
const HOUR = 3_600_000;
const NEW = 'https://new.example';

let run: RunningCollector;
let owner: ConsoleClient;
let time: number;
let tabs = 0;
beforeEach(async () => {
  time = T0;
  run = await runCollector({ now: () => time, consoleOwned: true, rules: [GIFT] });
  owner = consoleClient(run.url);
  await owner.bySignInLink(run.collector.signIn.token);
});
afterEach(() => run.stop());

const GIFT: Rule = {
  id: 'gift',
  name: 'Gift',
  when: { did: 'page_view' },
  then: { show: { kind: 'reminder', surface: 'card', title: { en: 'Gift' }, text: { en: 'For you.' } } },
  limit: { perVisitor: 1 },
};

const add = (more: object = {}) =>
  owner.ask('POST', '/api/sites', { key: 'new', name: 'New shop', stage: 'live', origins: [NEW], ...more });

/** A session ends when nobody uses it for long. */
const signInAgain = () => owner.bySignInLink(run.collector.signIn.token);

/** One visitor's page view, sent by a tag with this key in a page of this origin. */
async function view(key: string, origin: string, visitor = 'V') {
  const event = tabOf(`sitestab${++tabs}`)('page_view', undefined, time);
  const body = { v: 1, key, visitor: visitor.repeat(22), mode: 'granted', sent: time, events: [event] };
  const { status, body: answer } = await run.post('/v1/events', body, { origin });
  return { status, ...(answer as { code?: string; decisions?: { rule: string }[] }) };
}
const keysOf = async (site: string): Promise<SiteKey[]> =>
  ((await owner.ask('GET', `/api/sites/${site}/keys`)).body as KeysReply).keys;
/** Asks the server API something that needs a secret and nothing else. */
async function server(secret: string) {
  const body = { v: 1, source: 'till', events: [] };
  return (await run.post('/v1/server/events', body, { authorization: `Bearer ${secret}` })).status;
}

it('a site of the console takes events and rules at once, and after a restart (spec: O1)', async () => {
  expect(await view('new', NEW)).toMatchObject({ status: 401, code: 'unknown_key' });
  expect((await add()).body).toEqual({
    key: 'new',
    name: 'New shop',
    stage: 'live',
    owner: 'console',
    origins: [{ origin: NEW, owner: 'console', who: 'Owner', at: T0 }],
  });
  expect(await view('new', NEW)).toMatchObject({ status: 200, decisions: [] });
  expect(await view('new', SHOP_ORIGIN)).toMatchObject({ status: 403, code: 'origin_not_listed' });

  const bundle = { rulebook: { holdout: 0 }, rules: [GIFT] };
  await owner.ask('POST', '/api/sites/new/import', bundle);
  expect((await owner.ask('POST', '/api/sites/new/publish', { note: 'First', live: 0 })).status).toBe(200);
  expect(await view('new', NEW, 'W')).toMatchObject({ decisions: [{ rule: 'gift' }] });
  const before = await owner.ask('GET', '/api/journeys?site=new');
  expect((before.body as { journeys: unknown[] }).journeys).toHaveLength(2);

  // The commands name it too.
  const config = join(run.folder, 'kairos.config.json');
  const sites = [{ key: 'demo', name: 'Demo', origins: [SHOP_ORIGIN] }];
  writeFileSync(config, JSON.stringify({ sites }));
  const named = await allSites({ config, data: join(run.folder, 'data') });
  expect(named.map(({ key }) => key)).toEqual(['demo', 'new']);

  await run.collector.close();
  const again = await runCollector({ folder: run.folder, now: () => time, consoleOwned: true });
  run = again;
  expect(await view('new', NEW, 'X')).toMatchObject({ status: 200, decisions: [{ rule: 'gift' }] });
});

it('the config’s sites stay as the file says; they gain origins, and lose those again (spec: O1)', async () => {
  expect(await owner.ask('PUT', '/api/sites/demo', { name: 'Other' })).toMatchObject({ code: 'file_owned' });
  const path = '/api/sites/demo/origins';
  const inFile = `${path}?origin=${encodeURIComponent(SHOP_ORIGIN)}`;
  expect(await owner.ask('DELETE', inFile)).toMatchObject({ code: 'file_owned' });
  expect(await view('demo', NEW)).toMatchObject({ status: 403 });
  const { body } = await owner.ask('POST', path, { origin: 'https://NEW.example:443/' });
  expect((body as { origins: unknown }).origins).toEqual([
    { origin: SHOP_ORIGIN, owner: 'file' },
    { origin: NEW, owner: 'console', who: 'Owner', at: T0 },
  ]);
  expect(await view('demo', NEW)).toMatchObject({ status: 200 });
  await owner.ask('DELETE', `${path}?origin=${encodeURIComponent(NEW)}`);
  expect(await view('demo', NEW)).toMatchObject({ status: 403 });
});

const REFUSED: [what: string, method: string, path: string, body: object | undefined, code: string][] = [
  ['a key with a space', 'POST', '', { key: 'my shop' }, 'bad_site_key'],
  ['a key like that of a tag', 'POST', '', { key: 'pk_shop' }, 'bad_site_key'],
  ['a key there is', 'POST', '', { key: 'demo' }, 'site_taken'],
  ['a site without a name', 'POST', '', { name: ' ' }, 'malformed'],
  ['another stage', 'POST', '', { stage: 'test' }, 'malformed'],
  ['an origin with a path', 'POST', '', { origins: ['https://a.example/shop'] }, 'bad_origin'],
  ['plain http beyond this machine', 'POST', '', { origins: ['http://a.example'] }, 'bad_origin'],
  ['an origin for all', 'POST', '', { origins: ['https://*.example'] }, 'bad_origin'],
  ['an origin with a password', 'POST', '/demo/origins', { origin: 'https://a:b@c.example' }, 'bad_origin'],
  ['no origin at all', 'POST', '/demo/origins', { origin: 'null' }, 'bad_origin'],
  ['origins of a site there is not', 'POST', '/nobody/origins', { origin: NEW }, 'not_found'],
  ['an origin that is not there', 'DELETE', `/demo/origins?origin=${NEW}`, undefined, 'not_found'],
  ['a key of another kind', 'POST', '/demo/keys', { kind: 'master', name: 'x' }, 'malformed'],
  ['a key that is not there', 'POST', '/demo/keys/zzz/revoke', undefined, 'not_found'],
  ['rotating for too long', 'POST', '/demo/keys/site/rotate', { hours: 9_999 }, 'malformed'],
  ['the command line’s key', 'POST', '/demo/keys/command-line/revoke', undefined, 'key_stays'],
  ['rules of a site there is not', 'POST', '/demo/draft/take', { from: 'nobody' }, 'not_found'],
];

it.each(REFUSED)('%s is refused, and nothing changes (spec: O2 O6)', async (_, method, path, body, code) => {
  const before = (await owner.ask('GET', '/api/sites')).body;
  const whole = { key: 'new', name: 'New shop', stage: 'live', origins: [NEW], ...body };
  const refusal = await owner.ask(method, `/api/sites${path}`, path === '' ? whole : body);
  expect(refusal.code).toBe(code);
  expect((await owner.ask('GET', '/api/sites')).body).toEqual(before);
  const { entries } = (await owner.ask('GET', '/api/audit')).body as AuditReply;
  expect(entries.map(({ action }) => action)).toEqual(['signed_in']);
});

it('a staging site begins with the live rules; rules go from one into the other’s draft (spec: O3)', async () => {
  const { body } = await owner.ask('POST', '/api/sites/demo/staging', { name: 'Demo, staging' });
  expect(body).toMatchObject({ key: 'demo-staging', stage: 'staging', stagingOf: 'demo', origins: [] });
  expect((await owner.ask('GET', '/api/sites/demo/settings')).body).toMatchObject({
    staging: 'demo-staging',
  });
  expect((await owner.ask('GET', '/api/sites/demo-staging/versions')).body).toMatchObject({
    versions: [{ version: 1, note: 'From demo, version 1', rules: 1 }],
  });
  await owner.ask('POST', '/api/sites/demo-staging/origins', { origin: 'http://localhost:3000' });
  expect(await view('demo-staging', 'http://localhost:3000')).toMatchObject({
    decisions: [{ rule: 'gift' }],
  });

  for (const [from, code] of [
    ['demo', 'site_taken'],
    ['demo-staging', 'not_live'],
  ]) {
    expect(await owner.ask('POST', `/api/sites/${from}/staging`, { name: 'x' })).toMatchObject({ code });
  }
  const draft = '/api/sites/demo-staging/draft/rules/gift';
  const content = { ...GIFT, name: 'Larger gift' };
  const { revision } = (await owner.ask('PUT', draft, { content, revision: 0 })).body as { revision: number };
  await owner.ask('PUT', draft, { content, revision });
  await owner.ask('POST', '/api/sites/demo-staging/publish', { note: 'Tested', live: 1 });
  const taken = await owner.ask('POST', '/api/sites/demo/draft/take', { from: 'demo-staging' });
  expect(taken.status).toBe(200);
  expect((await owner.ask('GET', '/api/sites/demo/compare?from=1&to=draft')).body).toMatchObject({
    changes: [{ rule: 'gift', name: 'Larger gift', paths: ['/name'] }],
  });
  // A staging that becomes live is a site of its own.
  await owner.ask('PUT', '/api/sites/demo-staging', { stage: 'live', name: 'Second shop' });
  const { body: sites } = await owner.ask('GET', '/api/sites');
  expect((sites as { sites: object[] }).sites[1]).toMatchObject({ stage: 'live', name: 'Second shop' });
  expect((sites as { sites: object[] }).sites[1]).not.toHaveProperty('stagingOf');
});

it('a rotated public key keeps site and visitor; a revoked one is refused at the next batch (spec: O4)', async () => {
  await view('demo', SHOP_ORIGIN);
  const made = (await owner.ask('POST', '/api/sites/demo/keys/site/rotate', { hours: 24 })).body as MadeKey;
  expect(made.made).toMatchObject({ kind: 'public', who: 'Owner', made: T0 });
  expect(made).not.toHaveProperty('secret');
  const fresh = made.made.shows;
  expect(fresh).toMatch(/^pk_[\w-]{12}$/);
  expect((await owner.ask('GET', '/api/sites/demo/install')).body).toMatchObject({ key: fresh });

  expect([await view('demo', SHOP_ORIGIN), await view(fresh, SHOP_ORIGIN)]).toMatchObject([
    { status: 200 },
    { status: 200 },
  ]);
  const { journeys } = (await owner.ask('GET', '/api/journeys?site=demo')).body as {
    journeys: { records: number }[];
  };
  expect(journeys.map(({ records }) => records)).toEqual([3]);
  time += 24 * HOUR;
  await signInAgain();
  expect(await view('demo', SHOP_ORIGIN)).toMatchObject({ status: 401, code: 'unknown_key' });
  expect(await view(fresh, SHOP_ORIGIN)).toMatchObject({ status: 200 });
  await owner.ask('POST', `/api/sites/demo/keys/${made.made.id}/revoke`);
  expect(await view(fresh, SHOP_ORIGIN)).toMatchObject({ status: 401, code: 'unknown_key' });
  expect((await owner.ask('GET', '/api/sites/demo/install')).body).not.toHaveProperty('key');
});

it('a secret key is told once and kept as a hash; the old one works until it is revoked (spec: O4 O5)', async () => {
  const first = (await owner.ask('POST', '/api/sites/demo/keys', { kind: 'secret', name: 'Till' }))
    .body as MadeKey;
  const old = first.secret ?? '';
  expect(first.made).toMatchObject({ name: 'Till', shows: old.slice(-4) });
  const next = (await owner.ask('POST', `/api/sites/demo/keys/${first.made.id}/rotate`, { hours: null }))
    .body as MadeKey;
  const fresh = next.secret ?? '';
  expect(next.made.name).toBe('Till');
  expect([await server(old), await server(fresh)]).toEqual([200, 200]);
  await owner.ask('POST', `/api/sites/demo/keys/${first.made.id}/revoke`);
  expect([await server(old), await server(fresh)]).toEqual([401, 200]);
  // What was revoked cannot be made to work again.
  expect(
    await owner.ask('POST', `/api/sites/demo/keys/${first.made.id}/rotate`, { hours: null }),
  ).toMatchObject({ code: 'not_found' });

  time += 5 * HOUR + 123;
  await server(fresh);
  const used = (await keysOf('demo')).find(({ id }) => id === next.made.id)?.used;
  expect(used).toBe(time - (time % HOUR));
  time += 31 * 24 * HOUR;
  await signInAgain();
  expect((await keysOf('demo')).map(({ id }) => id)).toEqual(['site', 'command-line', next.made.id]);
  const { entries } = (await owner.ask('GET', '/api/audit')).body as AuditReply;
  const kept = JSON.stringify([entries, await run.store.sites.keys(), await keysOf('demo')]);
  expect([kept.includes(old), kept.includes(fresh)]).toEqual([false, false]);
  await run.collector.close();
  const after = await runCollector({ folder: run.folder, now: () => time, consoleOwned: true });
  run = after;
  expect([await server(old), await server(fresh)]).toEqual([401, 200]);
});

it('the command line’s key is rotated in its file, and the old one ends (spec: O5)', async () => {
  const rotated = (await owner.ask('POST', '/api/sites/demo/keys/command-line/rotate', { hours: 1 }))
    .body as MadeKey;
  expect(rotated).not.toHaveProperty('secret');
  const file = join(run.folder, 'data', 'secrets.json');
  const fresh = (JSON.parse(readFileSync(file, 'utf8')) as { sites: { demo: string } }).sites.demo;
  expect(fresh).not.toBe(run.secret);
  expect([await server(run.secret), await server(fresh)]).toEqual([200, 200]);
  time += HOUR;
  expect([await server(run.secret), await server(fresh)]).toEqual([401, 200]);
});

it('marketers read sites and keys, agents neither, and only owners change them; the audit has each change (spec: O6)', async () => {
  const clients: { [role: string]: ConsoleClient } = { owner };
  for (const role of ['agent', 'marketer']) {
    const { body } = await owner.ask('POST', '/api/people', { email: `${role}@a.example`, name: role, role });
    const client = consoleClient(run.url);
    const password = 'three plain words';
    const { token } = body as { token: string };
    await client.ask('POST', '/api/invitation', { token, name: role, password });
    clients[role] = client;
  }
  const may = async (method: string, path: string, body?: object) => {
    const answers = ['agent', 'marketer', 'owner'].map((role) =>
      clients[role]?.ask(method, `/api/sites${path}`, body),
    );
    return (await Promise.all(answers)).map((answer) => answer?.status);
  };
  expect(await may('GET', '/demo/settings')).toEqual([403, 200, 200]);
  expect(await may('GET', '/demo/keys')).toEqual([403, 200, 200]);
  expect(await may('POST', '/demo/origins', { origin: NEW })).toEqual([403, 403, 200]);
  expect(await may('DELETE', `/demo/origins?origin=${encodeURIComponent(NEW)}`)).toEqual([403, 403, 200]);
  expect(await may('POST', '', { key: 'new', name: 'N', stage: 'live', origins: [] })).toEqual([
    403, 403, 200,
  ]);
  expect(await may('PUT', '/new', { name: 'Newer' })).toEqual([403, 403, 200]);
  expect(await may('POST', '/demo/staging', { name: 'S' })).toEqual([403, 403, 200]);
  expect(await may('POST', '/demo/keys', { kind: 'public', name: 'App' })).toEqual([403, 403, 200]);
  expect(await may('POST', '/demo/keys/site/rotate', { hours: null })).toEqual([403, 403, 200]);
  expect(await may('POST', '/demo/keys/site/revoke')).toEqual([403, 403, 200]);
  expect(await may('POST', '/demo-staging/draft/take', { from: 'demo' })).toEqual([403, 200, 200]);
  const { entries } = (await owner.ask('GET', '/api/audit')).body as AuditReply;
  expect(entries.slice(0, 10).map(({ action, subject, detail }) => [action, subject, detail])).toEqual([
    ['rules_imported', 'demo-staging', '1'],
    ['rules_imported', 'demo-staging', '1'],
    ['key_revoked', 'demo, demo', 'public'],
    ['key_rotated', 'demo, demo', 'the old one works on'],
    ['key_made', 'demo, App', 'public'],
    ['site_added', 'demo-staging', 'S'],
    ['site_changed', 'new', 'N to Newer'],
    ['site_added', 'new', 'N'],
    ['origin_removed', 'demo', NEW],
    ['origin_added', 'demo', NEW],
  ]);
});
