/** The collector beside a bare `node:http` JSON echo: closed-loop requests/s, open-loop p99, in one run. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Table } from '../table.ts';
import { type Loaded, load } from './load.ts';

const CONNECTIONS = 64;
const WARM = 3;
const SECONDS = 8;
const ROUNDS = 2;

export async function benchCollector(): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'kairos-bench-'));
  const servers: [string, () => Promise<Server>][] = [
    ['bare node:http echo', () => startEcho()],
    ['collector', () => startCollector(folder)],
  ];
  const closed: Record<string, Loaded[]> = {};
  const open: Record<string, Loaded[]> = {};
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, start] of servers) {
        const server = await start();
        const run = `${name[0]}${round}`;
        await load({ url: server.url, seconds: WARM, connections: CONNECTIONS, run: `${run}w` });
        const full = await load({
          url: server.url,
          seconds: SECONDS,
          connections: CONNECTIONS,
          run: `${run}c`,
        });
        const half = {
          url: server.url,
          seconds: SECONDS,
          connections: CONNECTIONS,
          rate: Math.round(full.perSecond / 2),
        };
        const paced = await load({ ...half, run: `${run}o` });
        closed[name] = [...(closed[name] ?? []), full];
        open[name] = [...(open[name] ?? []), paced];
        await server.stop();
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const best = (loads: Loaded[] = []) => Math.max(...loads.map(({ perSecond }) => perSecond));
  const least = (loads: Loaded[] = []) => Math.min(...loads.map(({ p99 }) => p99));
  const floor = best(closed['bare node:http echo']);
  const floorP99 = least(open['bare node:http echo']);
  return {
    title: 'Collector: a batch of three events in, durable, decided, answered',
    columns: [
      '',
      'requests/s, closed loop',
      'of the floor',
      'p99 at half load, open loop',
      'of the floor',
      'failed',
    ],
    rows: servers.map(([name]) => [
      name,
      best(closed[name]).toFixed(0),
      `${((best(closed[name]) / floor) * 100).toFixed(0)} %`,
      `${least(open[name]).toFixed(1)} ms`,
      `${(least(open[name]) / floorP99).toFixed(1)}×`,
      String([...(closed[name] ?? []), ...(open[name] ?? [])].reduce((sum, { failed }) => sum + failed, 0)),
    ]),
  };
}

interface Server {
  url: string;
  stop: () => Promise<void>;
}

async function startEcho(): Promise<Server> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'echo-server.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((done) =>
    child.stdout.once('data', (data) => done(String(data).trim())),
  );
  return { url: `http://127.0.0.1:${port}`, stop: () => end(child) };
}

async function startCollector(folder: string): Promise<Server> {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const data = join(folder, `data-${port}`);
  mkdirSync(data, { recursive: true });
  const site = {
    key: 'demo',
    name: 'Bench',
    origins: ['http://shop.test'],
    rules: join(import.meta.dirname, '../../demo-site/rules'),
    newVisitorsPerMinute: 10_000_000,
  };
  const config = join(folder, 'kairos.config.json');
  writeFileSync(config, JSON.stringify({ sites: [site] }));
  const main = join(import.meta.dirname, '../../collector/cli/kairos.ts');
  const child = spawn(process.execPath, [main, 'start', '--no-shop', '--config', config, '--data', data], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    const up = await fetch(`${url}/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return { url, stop: () => end(child) };
    if (tries > 400) throw new Error('the collector did not start; run “npm run build” first');
    await new Promise((done) => setTimeout(done, 25));
  }
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await new Promise((done) => child.once('exit', done));
}
