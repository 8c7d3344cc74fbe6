/** An acknowledged event is on disk: no answer precedes its commit, and kill -9 takes nothing back. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sqliteStore } from '../../collector/store/sqlite/sqlite-store.ts';
import { runCollector, SHOP_ORIGIN, USER_AGENT } from '../support/run-collector.ts';
import { batchOf, tabOf } from '../support/wire-events.ts';

describe('durability', () => {
  it('the live database answers synchronous=full and journal_mode=wal (spec: D1)', async () => {
    const run = await runCollector();
    const ready = (await (await fetch(`${run.url}/ready`)).json()) as { store: object };
    expect(ready.store).toMatchObject({ synchronous: 'full', journalMode: 'wal', writable: true });
    await run.stop();
  });

  it('no answer precedes the commit of its record (spec: D1)', async () => {
    const order: string[] = [];
    let block = false;
    const run = await runCollector({
      sqlite: {
        beforeCommit: () => {
          if (block) throw Object.assign(new Error('database or disk is full'), { errcode: 13 });
          order.push('commit');
        },
      },
    });
    const tab = tabOf('committab001');
    await run.send({ events: [tab('page_view')] }).then(() => order.push('answer'));
    expect(order.slice(-2)).toEqual(['commit', 'answer']);

    block = true;
    const body = batchOf([tab('search')]);
    const refused = await run.post('/v1/events', body);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('5');
    block = false;
    const again = await run.post('/v1/events', body);
    expect(again.body).toMatchObject({ accepted: 1, duplicates: 0 });
    await run.stop();
  });

  it('2,000 events under load, killed with -9 and started again five times: each is there, none twice (spec: D2)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kairos-kill-'));
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    prepare(folder);
    let server = await startServer(folder, port);
    let kills = 0;
    const total = 2_000;
    const acknowledged = new Set<string>();
    const visitors = Array.from({ length: 20 }, (_, n) => shopper(n, total / 20));

    const load = Promise.all(visitors.map((visitor) => visitor.send(port, acknowledged)));
    const killer = (async () => {
      for (const at of [150, 500, 900, 1_300, 1_700]) {
        while (acknowledged.size < at) await pause(5);
        server.kill('SIGKILL');
        await new Promise((done) => server.once('exit', done));
        kills++;
        server = await startServer(folder, port);
      }
    })();
    await Promise.all([load, killer]);
    server.kill('SIGKILL');
    await new Promise((done) => server.once('exit', done));

    const store = sqliteStore({ path: join(folder, 'data', 'kairos.db'), readOnly: true });
    const stored: string[] = [];
    for await (const { record } of store.journeys.scan('demo')) {
      stored.push(...record.events.map(({ tab, seq }) => `${tab}.${seq}`));
    }
    await store.close();
    rmSync(folder, { recursive: true, force: true });
    expect(kills).toBe(5);
    expect(acknowledged.size).toBe(total);
    expect(stored).toHaveLength(total);
    expect(new Set(stored)).toEqual(acknowledged);
  }, 120_000);
});

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

function prepare(folder: string): void {
  mkdirSync(join(folder, 'rules'), { recursive: true });
  mkdirSync(join(folder, 'data'), { recursive: true });
  const site = { key: 'demo', name: 'Demo', origins: [SHOP_ORIGIN], rules: 'rules' };
  writeFileSync(join(folder, 'kairos.config.json'), JSON.stringify({ sites: [site] }));
}

async function startServer(folder: string, port: number): Promise<ChildProcess> {
  const main = join(import.meta.dirname, '../../collector/cli/kairos.ts');
  const server = spawn(
    process.execPath,
    [main, 'start', '--no-shop', '--config', join(folder, 'kairos.config.json')],
    {
      env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', KAIROS_DATA: join(folder, 'data') },
      stdio: 'ignore',
    },
  );
  for (let tries = 0; tries < 400; tries++) {
    const up = await fetch(`http://127.0.0.1:${port}/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return server;
    await pause(25);
  }
  throw new Error('the collector did not start');
}

/** Sends its events in batches of one to three, each until it is acknowledged, as the tag does. */
function shopper(number: number, count: number) {
  const next = tabOf(`killtab${String(number).padStart(5, '0')}`);
  const visitor = `v${number}`.padEnd(22, 'x');
  return {
    async send(port: number, acknowledged: Set<string>) {
      for (let left = count; left > 0; ) {
        const events = Array.from({ length: Math.min(left, 1 + (left % 3)) }, () => next('search'));
        left -= events.length;
        while (!(await post(port, visitor, events))) await pause(20);
        for (const { tab, seq } of events) acknowledged.add(`${tab}.${seq}`);
      }
    },
  };
}

async function post(port: number, visitor: string, events: unknown[]): Promise<boolean> {
  const body = JSON.stringify({ v: 1, key: 'demo', visitor, mode: 'granted', sent: Date.now(), events });
  try {
    const response = await fetch(`http://127.0.0.1:${port}/v1/events`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', origin: SHOP_ORIGIN, 'user-agent': USER_AGENT },
      body,
    });
    const { accepted, duplicates } = (await response.json()) as { accepted: number; duplicates: number };
    return response.ok && accepted + duplicates === events.length;
  } catch {
    return false;
  }
}
