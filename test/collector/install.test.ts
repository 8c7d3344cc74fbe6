/** Is the tag installed: what the collector tells of who sends, from where, and of who is refused. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp } from '../../collector/backup/back-up.ts';
import { prepareRestore } from '../../collector/backup/prepare-restore.ts';
import { swapData } from '../../collector/backup/swap-data.ts';
import { installs } from '../../collector/reports/installs.ts';
import { memoryStore } from '../../collector/store/memory.ts';
import { tagFolders } from '../../collector/tag-folders.ts';
import type { InstallReport } from '../../protocol/api/install.ts';
import { consoleClient } from '../support/console-client.ts';
import { type RunningCollector, runCollector, SHOP_ORIGIN } from '../support/run-collector.ts';
import { tabOf } from '../support/wire-events.ts';

describe('the install check (spec: C5)', () => {
  let run: RunningCollector;
  let installed: string[];
  let time: number;
  let cookie: string;
  beforeEach(async () => {
    time = 1_790_000_000_000;
    installed = [];
    run = await runCollector({
      now: () => time,
      origins: ['http://second.test'],
      onInstalled: (site, origin) => installed.push(`${site} ${origin}`),
    });
    const response = await fetch(`${run.url}/sign-in?token=${run.collector.signIn.token}`, {
      redirect: 'manual',
    });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  });
  afterEach(() => run.stop());

  const read = async (site = 'demo') => {
    const response = await fetch(`${run.url}/api/sites/${site}/install`, { headers: { cookie } });
    return [response.status, await response.json()] as const;
  };
  const batch = (more: object = {}) => ({
    v: 1,
    key: 'demo',
    visitor: 'A'.repeat(22),
    mode: 'granted',
    sent: time,
    events: [tabOf(`installtab${time % 1_000}`)('page_view', undefined, time)],
    ...more,
  });

  it('knows the first and the latest event of each origin, and which tag sent it', async () => {
    const start = time;
    expect(await read()).toEqual([200, { since: start, received: [], problems: [], key: 'demo' }]);
    time += 100;
    await run.post('/v1/events', batch({ tag: '0.1.0' }));
    time += 100;
    await run.post('/v1/events', batch({ tag: 'not a version <b>' }), { origin: 'http://second.test' });
    time += 100;
    await run.post('/v1/events', batch({ tag: '0.2.0' }));
    expect((await read())[1].received).toEqual([
      { origin: SHOP_ORIGIN, first: start + 100, latest: start + 300, tag: '0.2.0' },
      { origin: 'http://second.test', first: start + 200, latest: start + 200 },
    ]);
    expect(installed).toEqual([`demo ${SHOP_ORIGIN}`, 'demo http://second.test']);
  });

  it('is known after a restart, and in a backup; not written with each batch (spec: O9)', async () => {
    const start = time;
    const latest = async () => (await run.store.sites.heard()).map((row) => row.latest - start);
    time += 100;
    await run.post('/v1/events', batch({ tag: '0.1.0' }));
    await expect.poll(latest).toEqual([100]);
    time += 100;
    await run.post('/v1/events', batch({ tag: '0.2.0' }));
    expect(await latest()).toEqual([100]);
    time += 100;
    await run.post('/v1/events', batch(), { origin: 'http://second.test' });
    await expect.poll(latest).toHaveLength(2);
    const { folder } = run;
    const other = mkdtempSync(join(tmpdir(), 'kairos-install-'));
    const again = async (of: string, origins: string[]) => {
      await run.collector.close();
      run = await runCollector({ now: () => time, folder: of, origins });
      const client = consoleClient(run.url);
      await client.bySignInLink(run.collector.signIn.token);
      return (await client.ask('GET', '/api/sites/demo/install')).body as InstallReport;
    };
    const first = { origin: SHOP_ORIGIN, first: start + 100, latest: start + 200, tag: '0.2.0' };
    const second = { origin: 'http://second.test', first: start + 300, latest: start + 300 };
    time += 60_000;
    expect(await again(folder, [])).toMatchObject({ since: time, received: [first] });
    await backUp(join(folder, 'data'), join(other, 'backup.db'));
    prepareRestore(join(other, 'data'), join(other, 'backup.db'));
    swapData(join(other, 'data'), '.before');
    // Listed again, what came from it counts again.
    expect(await again(other, ['http://second.test'])).toMatchObject({ received: [first, second] });
    for (const made of [folder, other]) rmSync(made, { recursive: true, force: true });
  });

  it('an empty batch, or one that was there before, is no event', async () => {
    await run.post('/v1/events', batch({ events: [] }));
    expect((await read())[1].received).toEqual([]);
    expect(installed).toEqual([]);
  });

  it('names refused origins and unknown keys', async () => {
    await run.post('/v1/events', batch(), { origin: 'http://look-alike.shop.test' });
    await run.post('/v1/events', batch(), { origin: 'http://look-alike.shop.test' });
    time += 100;
    await run.post('/v1/events', batch({ key: 'dmeo' }));
    expect((await read())[1].problems).toEqual([
      { code: 'unknown_key', origin: SHOP_ORIGIN, key: 'dmeo', times: 1, latest: time },
      {
        code: 'origin_not_listed',
        origin: 'http://look-alike.shop.test',
        key: 'demo',
        times: 2,
        latest: time - 100,
      },
    ]);
    expect((await read('nobody'))[0]).toBe(404);
    cookie = '';
    expect((await read())[0]).toBe(401);
  });
});

describe('what is refused (spec: C5)', () => {
  const sites = [
    { key: 'one', origins: new Set(['http://one.test']) },
    { key: 'two', origins: new Set(['http://two.test']) },
  ];

  it('is told to the site it concerns', async () => {
    const check = await installs({
      store: memoryStore().sites,
      sites: () => sites,
      isOfClosed: (origin) => origin === 'http://closed.test',
      now: () => 1,
    });
    check.refused('unknown_key', 'x', 'http://two.test');
    check.refused('unknown_key', 'x', 'http://nowhere.test');
    check.refused('unknown_key', 'x', 'http://closed.test');
    check.refused('unknown_key', { not: 'a text' }, undefined);
    check.refused('origin_not_listed', 'one', 'http://two.test');
    const told = (site: string) =>
      check.report(site).problems.map(({ code, origin, key }) => `${code} ${origin} ${key}`);
    expect(told('one')).toEqual([
      'origin_not_listed http://two.test one',
      'unknown_key none none',
      'unknown_key http://nowhere.test x',
    ]);
    expect(told('two')).toEqual([
      'unknown_key none none',
      'unknown_key http://nowhere.test x',
      'unknown_key http://two.test x',
    ]);
  });

  it('is remembered in bounds, whatever strangers invent', async () => {
    const check = await installs({
      store: memoryStore().sites,
      sites: () => sites,
      isOfClosed: (origin) => origin === 'http://closed.test',
      now: () => 1,
    });
    for (let one = 0; one < 200; one++) check.refused('unknown_key', `${one}${'k'.repeat(500)}`, undefined);
    const { problems } = check.report('one');
    expect(problems).toHaveLength(50);
    expect(problems[0]?.key).toHaveLength(100);
    expect(problems[0]?.key).toMatch(/^199k/);
  });
});

describe('files of earlier builds (spec: B4)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kairos-tag-'));
  const build = join(folder, 'build');
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const write = (...names: string[]) => {
    rmSync(build, { recursive: true, force: true });
    mkdirSync(build, { recursive: true });
    for (const name of names) writeFileSync(join(build, name), name);
  };
  const DAY = 24 * 60 * 60_000;

  it('stay for the pages that name them, a year after they were last built', () => {
    const start = 1_790_000_000_000;
    write(
      'kairos.js',
      'kairos.aaaaaaaa.js',
      'kairos-prompt.aaaaaa-_.js',
      'kairos-prompt.aaaaaa-_.js.br',
      'sri.json',
    );
    tagFolders(build, folder, start);
    write('kairos.js', 'kairos.bbbbbbbb.js');
    const [, kept = ''] = tagFolders(build, folder, start + DAY);
    expect(readdirSync(kept).sort()).toEqual([
      'kairos-prompt.aaaaaa-_.js',
      'kairos-prompt.aaaaaa-_.js.br',
      'kairos.aaaaaaaa.js',
      'kairos.bbbbbbbb.js',
    ]);
    utimesSync(join(kept, 'kairos.aaaaaaaa.js'), start / 1_000, (start - 365 * DAY) / 1_000);
    tagFolders(build, folder, start + DAY);
    expect(readdirSync(kept)).not.toContain('kairos.aaaaaaaa.js');
    expect(readdirSync(kept)).toContain('kairos.bbbbbbbb.js');
  });

  it('are served beside the new ones, as files that never change', async () => {
    const dist = join(folder, 'dist/tag');
    const build = (...names: string[]) => {
      rmSync(dist, { recursive: true, force: true });
      mkdirSync(dist, { recursive: true });
      for (const name of names) writeFileSync(join(dist, name), `/* ${name} */`);
    };
    build('kairos.js', 'kairos-prompt.aaaaaaaa.js');
    await (await runCollector({ folder })).stop();
    build('kairos.js', 'kairos-prompt.bbbbbbbb.js');
    const run = await runCollector({ folder });
    const answers = ['kairos.js', 'kairos-prompt.aaaaaaaa.js', 'kairos-prompt.bbbbbbbb.js'].map(
      async (name) => {
        const answer = await fetch(`${run.url}/${name}`);
        return [answer.status, await answer.text(), answer.headers.get('cache-control')];
      },
    );
    expect(await Promise.all(answers)).toEqual([
      [200, '/* kairos.js */', 'public, max-age=300'],
      [200, '/* kairos-prompt.aaaaaaaa.js */', 'public, max-age=31536000, immutable'],
      [200, '/* kairos-prompt.bbbbbbbb.js */', 'public, max-age=31536000, immutable'],
    ]);
    expect((await fetch(`${run.url}/kairos-prompt.cccccccc.js`)).status).toBe(404);
    await run.stop();
  });
});
