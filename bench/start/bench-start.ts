/** How soon a collector is ready with a log of 1,000,000 records, beside one with an empty log, in one run. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '../../collector/store/sqlite/sqlite-store.ts';
import type { Table } from '../table.ts';

const RECORDS = 1_000_000;
const RECORDS_A_VISITOR = 10;
const TOGETHER = 500;
const ROUNDS = 3;
const MAIN = join(import.meta.dirname, '../../collector/cli/kairos.ts');

export async function benchStart(): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'kairos-bench-'));
  try {
    const rules = join(import.meta.dirname, '../../demo-site/rules');
    const site = { key: 'demo', name: 'Bench', origins: [], rules };
    writeFileSync(join(folder, 'kairos.config.json'), JSON.stringify({ sites: [site] }));
    for (const name of ['empty', 'full']) mkdirSync(join(folder, name));
    await fill(join(folder, 'full', 'kairos.db'));
    const size = statSync(join(folder, 'full', 'kairos.db')).size / 1024 ** 2;

    const times: Record<string, number[]> = { empty: [], full: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of ['empty', 'full']) times[name]?.push(await start(folder, name));
    }
    const least = (name: string) => Math.min(...(times[name] ?? []));
    const row = (name: string, label: string) => [
      label,
      `${(least(name) / 1_000).toFixed(2)} s`,
      `${(least(name) / least('empty')).toFixed(2)}×`,
    ];
    return {
      title: 'Start: from the command to a ready collector',
      columns: ['log', 'ready after', 'of an empty log'],
      rows: [
        row('empty', 'empty'),
        row('full', `${RECORDS.toLocaleString('en')} records (${size.toFixed(0)} MiB)`),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(path: string): Promise<void> {
  const store = sqliteStore({ path });
  const now = Date.now();
  const visitors = RECORDS / RECORDS_A_VISITOR;
  for (let version = 0; version < RECORDS_A_VISITOR; version++) {
    for (let first = 0; first < visitors; first += TOGETHER) {
      const batch = Array.from({ length: TOGETHER }, (_, n) =>
        append(store, `visitor-${first + n}`, version, now),
      );
      await Promise.all(batch);
    }
    process.stderr.write(`\r  ${((version + 1) * visitors).toLocaleString('en')} records written`);
  }
  process.stderr.write('\n');
  await store.close();
}

function append(store: ReturnType<typeof sqliteStore>, visitor: string, version: number, now: number) {
  const received = now - (RECORDS_A_VISITOR - version) * 60_000;
  const item = { item_id: 'halo-ring', item_name: 'Halo', item_category: 'rings', price: 129, quantity: 1 };
  const event = (seq: number, name: string) => ({
    tab: `tab${visitor.replace(/\W/g, '')}`,
    seq: version * 3 + seq,
    name,
    at: received - 50 + seq,
    page: '/product.html',
    params: { currency: 'EUR', value: 129, items: [item] },
  });
  return store.journeys.append({
    site: 'demo',
    visitor,
    version,
    trace: null,
    record: {
      v: 1,
      received,
      events: [event(1, 'page_view'), event(2, 'view_item'), event(3, 'add_to_cart')],
      context: { book: 1, engine: '1', origin: 'tag', mode: 'granted', lang: 'en' },
    },
  });
}

/** @returns milliseconds until `/ready` answers 200 */
async function start(folder: string, name: string): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const config = join(folder, 'kairos.config.json');
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    [MAIN, 'start', '--no-shop', '--config', config, '--data', join(folder, name)],
    {
      env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  try {
    for (;;) {
      const up = await fetch(`http://127.0.0.1:${port}/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (up) return performance.now() - begun;
      if (performance.now() - begun > 30_000) throw new Error('the collector did not start');
      await new Promise((done) => setTimeout(done, 5));
    }
  } finally {
    child.kill('SIGKILL');
    await new Promise((done) => child.once('exit', done));
  }
}
