/** What counting, reports and backtests of 1,000,000 events cost whoever sends events meanwhile, beside the same load alone, in one run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from './collector/load.ts';
import { DAY, DAYS, makeLog } from './console/make-log.ts';
import { type Running, startCollector } from './console/start-collector.ts';
import type { Table } from './table.ts';

/** Batches a second, well below what the collector can take. */
const RATE = 300;
const SECONDS = 8;
const WARM = 3;
const ROUNDS = 3;
/** People who look at a month of reports, again and again. */
const READERS = 4;
/** Milliseconds between one page of reports and the next: more often than anybody looks. */
const LOOK = 250;
const OF_NOW = ['trouble', 'moments'] as const;
const OF_A_TIME = ['funnel', 'leaks', 'interventions'] as const;

interface Measured {
  p50: number[];
  p99: number[];
  failed: number;
}

export async function benchIngest(events = 1_000_000): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'kairos-bench-'));
  const data = join(folder, 'full');
  let server: Running | undefined;
  try {
    await makeLog(data, events);
    server = await startCollector(folder, data);
    const running = server;
    const measured = new Map<string, Measured>();
    let runs = 0;
    const measure = async (name: string) => {
      process.stderr.write(`  ${name} …\n`);
      const run = `i${runs++}x`;
      const { p50, p99, failed } = await load({
        url: running.url,
        seconds: SECONDS,
        connections: 32,
        rate: RATE,
        run,
      });
      const before = measured.get(name) ?? { p50: [], p99: [], failed: 0 };
      measured.set(name, {
        p50: [...before.p50, p50],
        p99: [...before.p99, p99],
        failed: before.failed + failed,
      });
    };

    await load({ url: running.url, seconds: WARM, connections: 32, rate: RATE, run: 'w' });
    await measure('the log is counted from nothing');
    const overlapped = await running.isCounting();
    while (await running.isCounting()) await pause(200);
    for (let round = 0; round < ROUNDS; round++) {
      await measure('nothing else');
      const read = await whileDone(readers(running), () => measure('four people look at a month of reports'));
      const ran = await whileDone(backtests(running), () => measure('a backtest of the month'));
      process.stderr.write(`  (${read} reports read, ${ran} backtests under way)\n`);
    }
    return table(events, measured, overlapped);
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Something that goes on until it is told to end, and says how much it did. */
type Burden = (isOver: () => boolean) => Promise<number>;

async function whileDone(burden: Burden, measure: () => Promise<void>): Promise<number> {
  let over = false;
  const done = burden(() => over);
  try {
    await measure();
  } finally {
    over = true;
  }
  return done;
}

function readers({ url, cookie }: Running): Burden {
  return async (isOver) => {
    let read = 0;
    const reader = async () => {
      while (!isOver()) {
        const to = Date.now();
        const span = `?from=${to - DAYS * DAY}&to=${to}`;
        for (const what of [...OF_NOW, ...OF_A_TIME.map((one) => one + span)]) {
          const response = await fetch(`${url}/api/sites/demo/${what}`, { headers: { cookie } });
          if (!response.ok) throw new Error(`${what}: ${response.status}`);
          await response.text();
          read++;
        }
        await pause(LOOK);
      }
    };
    await Promise.all(Array.from({ length: READERS }, reader));
    return read;
  };
}

function backtests({ url, cookie }: Running): Burden {
  const path = `${url}/api/sites/demo/backtests`;
  const ask = async (method: string, address: string, body?: object) => {
    const response = await fetch(address, {
      method,
      headers: { cookie, origin: url, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${await response.text()}`);
    return (await response.json().catch(() => ({}))) as { id: string; state?: string };
  };
  return async (isOver) => {
    let begun = 0;
    let id = '';
    while (!isOver()) {
      const to = Date.now();
      if (id === '' || (await ask('GET', `${path}/${id}`)).state !== 'running') {
        id = (await ask('POST', path, { from: to - DAYS * DAY, to })).id;
        begun++;
      }
      await pause(100);
    }
    await ask('DELETE', `${path}/${id}`).catch(() => undefined);
    while ((await ask('GET', `${path}/${id}`)).state === 'running') await pause(100);
    return begun;
  };
}

function table(events: number, measured: ReadonlyMap<string, Measured>, overlapped: boolean): Table {
  const alone = measured.get('nothing else');
  const median = (values: readonly number[] = []) =>
    values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
  const row = (name: string) => {
    const { p50, p99, failed } = measured.get(name) ?? { p50: [], p99: [], failed: 0 };
    return [
      name,
      `${median(p50).toFixed(0)} ms`,
      `${median(p99).toFixed(0)} ms`,
      `${(median(p99) / median(alone?.p99)).toFixed(2)}×`,
      String(failed),
    ];
  };
  const names = [...measured.keys()];
  return {
    title: `Ingest: ${RATE} batches a second over ${events.toLocaleString('en')} events, while …`,
    columns: ['', 'p50', 'p99', 'p99 of it alone', 'failed'],
    rows: ['nothing else', ...names.filter((name) => name !== 'nothing else')].map(row),
    note: `Open loop, ${SECONDS} s each, medians of ${ROUNDS} rounds in turns; counting is one round at the start${overlapped ? '' : ', and ended before its load did'}.`,
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

if (import.meta.main) {
  const { markdown } = await import('./table.ts');
  console.log(markdown(await benchIngest(Number(process.argv[2] ?? 1_000_000))));
}
