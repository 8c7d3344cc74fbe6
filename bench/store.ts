/**
 * Appends through the SQLite store beside a bare prepared insert in the same run, and the time to open a long log.
 * `node bench/store.ts [records of the long log, 1000000]`
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sqliteStore } from '../collector/store/sqlite/sqlite-store.ts';
import type { Append, Store } from '../collector/store/store.ts';

const LONG = Number(process.argv[2] ?? 1_000_000);
const T0 = Date.UTC(2026, 10, 2, 10);
const MINUTE = 60_000;
let sent = 0;
const ROUNDS = 3;
const RUNS = [
  { group: 1, rows: 2_000 },
  { group: 10, rows: 20_000 },
  { group: 100, rows: 100_000 },
];

const folder = mkdtempSync(join(tmpdir(), 'kairos-bench-'));
try {
  await appends();
  await longLog();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function appends(): Promise<void> {
  const bytes = JSON.stringify(append('v0', 0).record).length;
  const table: Record<string, unknown>[] = [];
  for (const { group, rows } of RUNS) {
    const bare: number[] = [];
    const fresh: number[] = [];
    const returning: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      bare.push(bareInserts(group, rows));
      fresh.push(await through(group, rows, rows));
      returning.push(await through(group, rows, 10_000));
    }
    table.push({
      'rows a commit': group,
      'bare insert, rows/s': Math.round(median(bare)),
      'store, new visitors': Math.round(median(fresh)),
      'of bare': ratio(fresh, bare),
      'store, 10,000 visitors': Math.round(median(returning)),
      'of bare ': ratio(returning, bare),
    });
  }
  console.log(`Appends: records of ${bytes} bytes, WAL, synchronous=FULL, median of ${ROUNDS} rounds`);
  console.table(table);
}

/** The floor: the same JSON made and inserted in a table without an index, as durably. */
function bareInserts(group: number, rows: number): number {
  const path = newPath();
  const db = new DatabaseSync(path);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  db.exec('CREATE TABLE log (position INTEGER PRIMARY KEY, record TEXT NOT NULL)');
  const insert = db.prepare('INSERT INTO log (record) VALUES (?)');
  const start = performance.now();
  for (let done = 0; done < rows; done += group) {
    db.exec('BEGIN IMMEDIATE');
    for (let i = 0; i < group; i++) insert.run(JSON.stringify(append(`v${done + i}`, 0).record));
    db.exec('COMMIT');
  }
  const speed = rows / seconds(start);
  db.close();
  return speed;
}

async function through(group: number, rows: number, visitors: number): Promise<number> {
  const store = sqliteStore({ path: newPath() });
  const start = performance.now();
  await fill(store, group, rows, visitors);
  const speed = rows / seconds(start);
  await store.close();
  return speed;
}

async function fill(store: Store, group: number, rows: number, visitors: number): Promise<void> {
  for (let done = 0; done < rows; done += group) {
    const adding: Promise<number>[] = [];
    for (let i = done; i < done + group; i++) {
      adding.push(store.journeys.append(append(`v${i % visitors}`, Math.floor(i / visitors))));
    }
    await Promise.all(adding);
  }
}

async function longLog(): Promise<void> {
  const path = newPath();
  const visitors = Math.ceil(LONG / 5);
  let store = sqliteStore({ path });
  const middle = T0 + (sent + LONG / 2) * 20;
  const building = performance.now();
  await fill(store, 500, LONG, visitors);
  const built = seconds(building);
  await store.close();
  const size = `${Math.round(statSync(path).size / 2 ** 20)} MiB`;
  const opening = performance.now();
  store = sqliteStore({ path });
  const opened = performance.now() - opening;
  const rows: Record<string, string> = { 'built in': `${built.toFixed(1)} s`, size, open: ms(opened) };
  rows['read one journey'] = await timed(() => store.journeys.read('shop', 'v7'));
  rows['list, 50 rows'] = await timed(() => store.journeys.list('shop', { limit: 50 }));
  rows['five minutes out of the middle'] = await timed(() => count(store, middle, middle + 5 * MINUTE));
  rows['scan of all'] = await timed(() => count(store));
  await store.close();
  console.log(`A log of ${LONG.toLocaleString('en')} records of ${visitors.toLocaleString('en')} visitors`);
  console.table(rows);
}

async function count(store: Store, from?: number, to?: number): Promise<number> {
  let found = 0;
  const range = from !== undefined && to !== undefined ? { from, to } : {};
  for await (const _ of store.journeys.scan('shop', range)) found++;
  return found;
}

/** A batch of three events of a shop, about 600 bytes; each call 20 ms after the last. */
function append(visitor: string, version: number): Append {
  const at = T0 + sent++ * 20;
  const event = (n: number, name: string) => ({
    tab: 'Xk29vQpLm3Ta',
    seq: version * 3 + n,
    name,
    at: at - 100 * n,
    visible: 12_000,
    page: '/rings/halo-129',
    params: { currency: 'EUR', value: 129, items: [{ item_id: 'R-129', quantity: 1 }] },
  });
  const events = [event(1, 'page_view'), event(2, 'view_item'), event(3, 'add_to_cart')];
  const context = { book: 3, engine: '0.1.0', origin: 'tag', mode: 'granted', lang: 'en' } as const;
  return { site: 'shop', visitor, version, record: { v: 1, received: at, events, context }, trace: null };
}

function newPath(): string {
  return join(mkdtempSync(join(folder, 'db-')), 'kairos.db');
}

async function timed(work: () => Promise<unknown>): Promise<string> {
  const start = performance.now();
  await work();
  return ms(performance.now() - start);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function ratio(ours: number[], theirs: number[]): string {
  return `${Math.round((100 * median(ours)) / median(theirs))} %`;
}

function seconds(start: number): number {
  return (performance.now() - start) / 1_000;
}

function ms(value: number): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} ms`;
}
