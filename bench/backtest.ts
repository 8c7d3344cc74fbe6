/**
 * A backtest of 1,000,000 generated events in a real SQLite log, in the worker that commands and console use, beside
 * the floor: reading the same log and parsing its JSON without asking the engine. The books are the demo shop's, and
 * one of 100 rules.
 * `node bench/backtest.ts [events, 1000000]`
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backtest } from '../collector/backtest/backtest.ts';
import type { NamedBook } from '../collector/backtest/job.ts';
import type { BacktestReport } from '../collector/backtest/report.ts';
import { bookContent } from '../collector/pipeline/book-content.ts';
import { readRules } from '../collector/pipeline/rules-folder.ts';
import { sqliteStore } from '../collector/store/sqlite/sqlite-store.ts';
import { compileBook, DEFAULT_SETTINGS, ENGINE_VERSION } from '../engine/index.ts';
import type { Book } from '../protocol/rule.ts';
import { journeysOf, recordOf } from './engine/journeys.ts';
import { rulesOf } from './engine/rules.ts';
import type { Table } from './table.ts';

const SITE = 'shop';
const RULES = 100;
/** Events of one batch, as the tag sends them. */
const BATCH = 3;
/** Records that share a commit while the log is made. */
const COMMIT = 500;
/** Visitors whose journeys are made; the log has them many times over under other names. */
const MADE = 2_000;

const DEMO_RULES = join(import.meta.dirname, '../demo-site/rules');

export async function benchBacktest(events = 1_000_000): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'kairos-bench-'));
  const hundred = { settings: { ...DEFAULT_SETTINGS, site: SITE }, rules: rulesOf(RULES) };
  const demo = bookContent(SITE, await readRules(DEMO_RULES));
  try {
    const log = join(folder, 'kairos.db');
    const made = await makeLog(log, events, { ...hundred, version: 1 });
    const floor = await timed(() => read(log));
    const one = await timed(() => run(log, [{ name: 'demo', book: demo }]));
    const many = await timed(() => run(log, [{ name: 'hundred', book: hundred }]));
    const two = await timed(() =>
      run(log, [
        { name: 'hundred', book: hundred },
        { name: 'demo', book: demo },
      ]),
    );
    const row = (what: string, { wall, cpu, result }: Timed<BacktestReport | number>) => [
      what,
      `${wall.toFixed(1)} s`,
      `${cpu.toFixed(1)} s`,
      Math.round(made.events / wall).toLocaleString('en'),
      `${(wall / floor.wall).toFixed(1)} ×`,
      typeof result === 'number'
        ? ''
        : result.books.map((book) => book.decisions.toLocaleString('en')).join(' and '),
    ];
    return {
      title: `Backtest of ${made.events.toLocaleString('en')} events of ${one.result.visitors.toLocaleString('en')} visitors`,
      columns: ['', 'time', 'processor time', 'events/s', 'of the floor', 'decisions'],
      rows: [
        row('reading and parsing the log (floor)', floor),
        row(`the demo's book, ${demo.rules.length} rules`, one),
        row(`one book of ${RULES} rules`, many),
        row('both, and their difference', two),
      ],
      note: `${made.records.toLocaleString('en')} records of up to ${BATCH} events, ${made.mebibytes} MiB. Processor time is of the whole process, its garbage collection on other cores included; at most ${one.result.inMemory.toLocaleString('en')} visitors in memory.`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes visitors interleaved, about five hundred of them in the shop at a time. */
async function makeLog(path: string, wanted: number, book: Book) {
  const store = sqliteStore({ path });
  const journeys = journeysOf(MADE, compileBook(book));
  const batches = journeys.map((events) =>
    Array.from({ length: Math.ceil(events.length / BATCH) }, (_, n) =>
      events.slice(n * BATCH, (n + 1) * BATCH),
    ),
  );
  let events = 0;
  let records = 0;
  for (let round = 0; events < wanted; round++) {
    const shift = round * MADE * 1_000;
    const queue = batches
      .flatMap((own, visitor) => own.map((batch, version) => ({ batch, visitor, version })))
      .sort((a, b) => (a.batch.at(-1)?.at ?? 0) - (b.batch.at(-1)?.at ?? 0) || a.version - b.version);
    for (let done = 0; done < queue.length && events < wanted; done += COMMIT) {
      const some = queue.slice(done, done + COMMIT);
      await Promise.all(
        some.map(({ batch, visitor, version }) => {
          const moved = batch.map((event) => ({ ...event, at: event.at + shift }));
          const record = recordOf(moved);
          events += batch.length;
          records++;
          return store.journeys.append({
            site: SITE,
            visitor: `v${round}-${visitor}`,
            version,
            record: { ...record, context: { ...record.context, engine: ENGINE_VERSION } },
            trace: null,
          });
        }),
      );
    }
  }
  await store.close();
  return { events, records, mebibytes: Math.round(statSync(path).size / 2 ** 20) };
}

async function read(path: string): Promise<number> {
  const store = sqliteStore({ path, readOnly: true });
  let events = 0;
  for await (const { record } of store.journeys.scan(SITE)) events += record.events.length;
  await store.close();
  return events;
}

function run(log: string, books: [NamedBook] | [NamedBook, NamedBook]): Promise<BacktestReport> {
  return backtest({ task: 'what-if', input: { log, site: SITE }, books });
}

interface Timed<T> {
  /** Seconds by the clock, and of this process's processor time. */
  wall: number;
  cpu: number;
  result: T;
}

async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { wall: (performance.now() - start) / 1_000, cpu: (user + system) / 1_000_000, result };
}

if (import.meta.main) {
  const { markdown } = await import('./table.ts');
  console.log(markdown(await benchBacktest(Number(process.argv[2] ?? 1_000_000))));
}
