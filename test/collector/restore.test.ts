/** Restoring below a running collector, and what is left when anything of it is killed: through the commands, in processes of their own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { endSwap } from '../../collector/backup/swap-data.ts';
import { visitorId } from '../../collector/pipeline/visitor-id.ts';
import { sqliteStore } from '../../collector/store/sqlite/sqlite-store.ts';
import { kairos } from '../replay/kairos.ts';
import { SHOP_ORIGIN, USER_AGENT } from '../support/run-collector.ts';
import { tabOf } from '../support/wire-events.ts';

const MAIN = join(import.meta.dirname, '../../collector/cli/kairos.ts');
const folder = mkdtempSync(join(tmpdir(), 'kairos-restore-'));
const data = join(folder, 'data');
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) await ended(child, 'SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  await exit;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address ? address.port : 0;
}

async function start(): Promise<{ url: string; child: ChildProcess }> {
  mkdirSync(join(folder, 'rules'), { recursive: true });
  const site = { key: 'demo', name: 'Demo', origins: [SHOP_ORIGIN], rules: 'rules' };
  writeFileSync(join(folder, 'kairos.config.json'), JSON.stringify({ sites: [site] }));
  const port = await freePort();
  const child = spawn(process.execPath, [MAIN, 'start', '--no-shop'], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', KAIROS_DATA: data },
    stdio: 'ignore',
  });
  children.push(child);
  const url = `http://127.0.0.1:${port}`;
  await expect
    .poll(
      () =>
        fetch(`${url}/ready`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 20_000 },
    )
    .toBe(true);
  return { url, child };
}

function post(url: string, path: string, body: object): Promise<Response> {
  return fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', origin: SHOP_ORIGIN, 'user-agent': USER_AGENT },
    body: JSON.stringify({ v: 1, key: 'demo', ...body }),
  });
}

const secretOf = (number: number) => String(number).padStart(22, 'V');
const nameOf = (number: number) => visitorId('demo', secretOf(number));

function send(url: string, number: number, seq = 1): Promise<Response> {
  const tab = tabOf(`restab${String(number).padStart(6, '0')}`);
  for (let before = 1; before < seq; before++) tab('page_view');
  const event = tab('page_view');
  return post(url, '/v1/events', {
    visitor: secretOf(number),
    mode: 'granted',
    sent: event.at,
    events: [event],
  });
}

async function visitors(): Promise<string[]> {
  const store = sqliteStore({ path: join(data, 'kairos.db'), readOnly: true });
  const rows = await store.journeys.list('demo', { limit: 10_000 });
  await store.close();
  return rows.map(({ visitor }) => visitor);
}

test('a running collector takes a backup: pages are asked to come again, and who was erased stays erased (spec: D10)', async () => {
  const { url, child } = await start();
  for (let number = 0; number < 20; number++) expect((await send(url, number)).status).toBe(200);
  const file = join(folder, 'backup.db');
  expect(await kairos(['backup', file, '--data', data])).toMatchObject({ code: 0 });
  for (let number = 20; number < 40; number++) await send(url, number);
  expect((await post(url, '/v1/erase', { visitor: secretOf(3) })).status).toBe(200);

  const answers: { number: number; status: number; after: string | null; code: string | undefined }[] = [];
  let restored = false;
  const restoring = kairos(['restore', file, '--data', data]).finally(() => {
    restored = true;
  });
  for (let number = 40; !restored; number++) {
    const response = await send(url, number);
    const { code } = (await response.json()) as { code?: string };
    answers.push({ number, status: response.status, after: response.headers.get('retry-after'), code });
  }
  const { code, stdout } = await restoring;
  expect([code, stdout]).toEqual([0, expect.stringContaining('1 visitor in it had been erased since')]);
  expect(stdout).toContain('kairos.db.before-');
  const away = answers.filter(({ status }) => status !== 200);
  expect(away.length).toBeGreaterThan(0);
  for (const answer of away) expect(answer).toMatchObject({ status: 503, after: '2', code: 'unavailable' });

  // The same process answers, on the same port; an old queue of the erased one brings nothing back.
  expect(child.exitCode).toBeNull();
  expect((await send(url, 3, 2)).status).toBe(200);
  expect((await send(url, 9_999)).status).toBe(200);
  const last = answers.findLastIndex(({ status }) => status !== 200);
  const since = answers.slice(last + 1).map(({ number }) => number);
  const there = new Set(await visitors());
  const expected = [...Array(20).keys()].filter((number) => number !== 3);
  expect(there).toEqual(new Set([...expected, ...since, 9_999].map(nameOf)));
  expect(existsSync(join(data, 'restore'))).toBe(false);
}, 60_000);

test('a log that somebody else has open and who does not answer: one sentence, nothing changed (spec: D10)', async () => {
  const file = join(folder, 'held.db');
  expect(await kairos(['backup', file, '--data', data])).toMatchObject({ code: 0 });
  const before = await visitors();
  const holder = sqliteStore({ path: join(data, 'kairos.db') });
  const { code, stderr } = await kairos(['restore', file, '--data', data]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('does not answer; end it, then restore')]);
  await holder.close();
  expect(await visitors()).toEqual(before);
  expect(existsSync(join(data, 'restore'))).toBe(false);
}, 30_000);

/** Moves files as `kairos restore` does, and is killed at the given move. */
const KILLED = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const [, , data, file, at] = process.argv;
  const { prepareRestore } = await import(${JSON.stringify(join(import.meta.dirname, '../../collector/backup/prepare-restore.ts'))});
  prepareRestore(data, file);
  let moves = 0;
  for (const name of ['renameSync', 'rmSync']) {
    const real = fs[name];
    fs[name] = (...args) => {
      if (++moves > Number(at)) process.kill(process.pid, 'SIGKILL');
      return real(...args);
    };
  }
  syncBuiltinESMExports();
  const { swapData } = await import(${JSON.stringify(join(import.meta.dirname, '../../collector/backup/swap-data.ts'))});
  swapData(data, '.before');
`;

describe('a restore that is killed at any move (spec: D10)', () => {
  test('leaves the old data or ends as the new', async () => {
    const script = join(folder, 'killed.mjs');
    writeFileSync(script, KILLED);
    const file = join(folder, 'killed-backup.db');
    const original = join(folder, 'original');
    cpSync(data, original, { recursive: true });
    expect(await kairos(['backup', file, '--data', original])).toMatchObject({ code: 0 });
    // Told apart by their keys, which the backup has as they were.
    const secrets = join(original, 'secrets.json');
    const keysOfBackup = readFileSync(secrets, 'utf8');
    const keysOfNow = keysOfBackup.replace(/"tombstone": ".{3}/, '"tombstone": "now');
    writeFileSync(secrets, keysOfNow);
    writeFileSync(join(original, 'kairos.db-wal'), 'of the old log');
    const seen: string[] = [];
    for (let at = 0; ; at++) {
      const copy = join(folder, `killed-${at}`);
      cpSync(original, copy, { recursive: true });
      const child = spawn(process.execPath, [script, copy, file, String(at)], { stdio: 'ignore' });
      const signal = await new Promise((done) => child.once('exit', (_code, by) => done(by)));
      const wasUnderWay = endSwap(copy);
      const isNew = readFileSync(join(copy, 'secrets.json'), 'utf8') === keysOfBackup;
      expect(existsSync(join(copy, 'kairos.db'))).toBe(true);
      expect(existsSync(join(copy, 'kairos.db-wal'))).toBe(!isNew);
      for (const name of ['kairos.db', 'kairos.db-wal', 'secrets.json']) {
        expect(existsSync(join(copy, `${name}.before`))).toBe(isNew);
      }
      if (isNew) expect(readFileSync(join(copy, 'secrets.json.before'), 'utf8')).toBe(keysOfNow);
      seen.push(`${signal} ${wasUnderWay ? 'ended' : isNew ? 'done' : 'old'}`);
      if (signal === null) break;
    }
    // Before its note stands nothing has happened; from then on it is carried through; the last was not killed.
    expect(new Set(seen)).toEqual(new Set(['SIGKILL old', 'SIGKILL ended', 'null done']));
    expect(seen.length).toBeGreaterThan(6);
  }, 60_000);
});
