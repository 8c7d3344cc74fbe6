/**
 * What the console's first page asks, of a log of 1,000,000 events and of an empty one, in one run; and what counting
 * that log costs who sends events meanwhile.
 * `node bench/console.ts [events, 1000000]`
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '../collector/store/sqlite/sqlite-store.ts';
import type { Append } from '../collector/store/store.ts';
import type { FunnelReply } from '../protocol/api/reports.ts';
import { type Loaded, load } from './collector/load.ts';
import type { Table } from './table.ts';

const ASKED = ['trouble', 'moments', 'funnel', 'leaks', 'interventions'] as const;
const DAY = 86_400_000;
const DAYS = 28;
const ROUNDS = 5;
/** Records that share a commit while the log is made. */
const COMMIT = 500;
const EVENTS_A_RECORD = 3;
const RECORDS_A_VISITOR = 5;
/** Batches a second while the log is counted, and when it is. */
const RATE = 300;
const SECONDS = 8;
const WARM = 2;

export async function benchConsole(events = 1_000_000): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'kairos-bench-'));
  try {
    const full = join(folder, 'full');
    await makeLog(full, events);
    const empty = await startCollector(folder, join(folder, 'empty'));
    const emptyTimes = await timesOf(empty);
    await empty.stop();

    const server = await startCollector(folder, full);
    const began = performance.now();
    await load({ url: server.url, seconds: WARM, connections: 32, rate: RATE, run: 'w' });
    const during = await load({ url: server.url, seconds: SECONDS, connections: 32, rate: RATE, run: 'c' });
    const overlapped = await server.isCounting();
    while (await server.isCounting()) await new Promise((done) => setTimeout(done, 200));
    const counted = (performance.now() - began) / 1_000;
    const after = await load({ url: server.url, seconds: SECONDS, connections: 32, rate: RATE, run: 'a' });
    const fullTimes = await timesOf(server);
    await server.stop();
    const p99 = (loaded: Loaded) => `${loaded.p99.toFixed(0)} ms`;
    return {
      title: `The console's first page over ${events.toLocaleString('en')} events of ${DAYS} days`,
      columns: ['', 'empty log', 'this log'],
      rows: [
        ...ASKED.map((what) => [what, ms(emptyTimes[what]), ms(fullTimes[what])]),
        ['all five at once', ms(emptyTimes['all']), ms(fullTimes['all'])],
      ],
      note: `Median of ${ROUNDS}, over HTTP. The log was counted from nothing in ${counted.toFixed(0)} s, beside ${RATE} batches a second: their p99 was ${p99(during)} ${overlapped ? 'while it was counted' : 'while most of it was counted'}, and ${p99(after)} when it was; ${during.failed + after.failed} failed.`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Running {
  url: string;
  cookie: string;
  isCounting(): Promise<boolean>;
  stop(): Promise<void>;
}

async function timesOf({ url, cookie }: Running): Promise<Record<string, number>> {
  const to = Date.now();
  const ask = async (what: string) => {
    const query = `from=${to - DAYS * DAY}&to=${to}`;
    const response = await fetch(`${url}/api/sites/demo/${what}?${query}`, { headers: { cookie } });
    if (!response.ok) throw new Error(`${what}: ${response.status}`);
    await response.text();
  };
  const times: Record<string, number> = {};
  for (const what of ASKED) times[what] = await median(() => ask(what));
  times['all'] = await median(() => Promise.all(ASKED.map(ask)));
  return times;
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}

async function startCollector(folder: string, data: string): Promise<Running> {
  mkdirSync(data, { recursive: true });
  const config = join(folder, 'kairos.config.json');
  const rules = join(import.meta.dirname, '../demo-site/rules');
  const site = {
    key: 'demo',
    name: 'Bench',
    origins: ['http://shop.test'],
    rules,
    newVisitorsPerMinute: 10_000_000,
  };
  writeFileSync(config, JSON.stringify({ sites: [site] }));
  const main = join(import.meta.dirname, '../collector/cli/kairos.ts');
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const child = spawn(process.execPath, [main, 'start', '--no-shop', '--config', config, '--data', data], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const link = await printed(child, /http:\S+\/sign-in\?token=\S+/);
  const cookie = (await fetch(link, { redirect: 'manual' })).headers.get('set-cookie')?.split(';')[0] ?? '';
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    cookie,
    async isCounting() {
      const path = `${url}/api/sites/demo/funnel?from=0&to=${DAY}`;
      const answer = await fetch(path, { headers: { cookie } });
      return ((await answer.json()) as FunnelReply).counting;
    },
    async stop() {
      child.kill('SIGKILL');
      await new Promise((done) => child.once('exit', done));
    },
  };
}

function printed(child: ChildProcess, wanted: RegExp): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      const found = wanted.exec(text)?.[0];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error('the collector did not start; run “npm run build” first')));
  });
}

/** Visitors one after another over the days up to now, some with a failure, an order or a decision. */
async function makeLog(data: string, events: number): Promise<void> {
  mkdirSync(data, { recursive: true });
  const store = sqliteStore({ path: join(data, 'kairos.db') });
  const records = Math.ceil(events / EVENTS_A_RECORD);
  const end = Date.now();
  const group: Append[] = [];
  for (let number = 0; number < records; number++) {
    const visitor = Math.floor(number / RECORDS_A_VISITOR);
    const at = end - DAYS * DAY + Math.floor((number / records) * DAYS * DAY);
    group.push(appendOf(visitor, number % RECORDS_A_VISITOR, at));
    if (group.length < COMMIT && number < records - 1) continue;
    // One visitor's records must follow one another.
    await Promise.all(group.splice(0).map((append) => store.journeys.append(append)));
  }
  await store.close();
}

const PATH = [
  ['page_view', 'view_item', 'view_item'],
  ['view_item', 'add_to_cart', 'page_view'],
  ['begin_checkout', 'add_shipping_info', 'web_vital'],
  ['add_payment_info', 'checkout_error', 'js_error'],
  ['page_view', 'purchase', 'page_view'],
] as const;

function appendOf(visitor: number, version: number, at: number): Append {
  const reached = visitor % (PATH.length + 1);
  const names = version <= reached ? (PATH[version] ?? []) : ['page_view', 'page_view', 'page_view'];
  const rule = `rule-${visitor % 12}`;
  const base = {
    at,
    event: 'tab00001.1',
    rule,
    name: `Rule ${visitor % 12}`,
    kind: 'help',
    book: 1,
    because: [],
  };
  return {
    site: 'demo',
    visitor: `made${visitor}`,
    version,
    record: {
      v: 1,
      received: at,
      events: names.map((name, index) => ({
        tab: 'tab00001',
        seq: version * EVENTS_A_RECORD + index + 1,
        name,
        at: at - 20 + index,
        page: `/piece/${visitor % 40}`,
        params: {
          currency: 'EUR',
          value: 129,
          transaction_id: `t${visitor}`,
          reason: 'payment',
          code: `code_${visitor % 9}`,
          metric: 'LCP',
          rating: visitor % 3 === 0 ? 'poor' : 'good',
        },
      })),
      context: { book: 0, engine: 'bench', origin: 'server', mode: 'granted' },
    },
    trace:
      version === 2 && visitor % 2 === 0
        ? [{ ...base, result: 'decided', decision: `${rule}~tab00001.1` }]
        : null,
  };
}

function ms(time: number | undefined): string {
  return `${(time ?? 0).toFixed(time !== undefined && time < 10 ? 1 : 0)} ms`;
}

if (import.meta.main) {
  const { markdown } = await import('./table.ts');
  console.log(markdown(await benchConsole(Number(process.argv[2] ?? 1_000_000))));
}
