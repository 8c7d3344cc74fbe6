/**
 * What an event costs while the book grows and what it can touch stays the same: ten rules the visitors meet, and
 * ever more of the same shape for departments they never come to.
 * `node bench/run.ts growth`
 */
import { compileBook, DEFAULT_SETTINGS, type Rulebook } from '../../engine/index.ts';
import type { Table } from '../table.ts';
import { cpuSeconds, median } from './cpu-seconds.ts';
import { journeysOf, recordOf } from './journeys.ts';
import { rulesOf } from './rules.ts';
import { runJourneys } from './run-journeys.ts';
import { spareRulesOf } from './spare-rules.ts';

export interface GrowthRow {
  rules: number;
  /** Microseconds an event, each event a batch of its own. */
  event: number;
  /** The same as a multiple of the smallest book's. */
  ratio: number;
  /** Milliseconds to compile the book. */
  compile: number;
}

const MET = 10;
const VISITORS = 1_000;
const ROUNDS = 9;

/** @throws if a larger book decides otherwise than the smallest */
export function benchGrowth(sizes: readonly number[] = [10, 100, 1_000, 10_000]): GrowthRow[] {
  const books = sizes.map(bookOf);
  const journeys = journeysOf(VISITORS, (books[0] as Compiled).book);
  const records = journeys.map((events) => events.map((event) => recordOf([event])));
  const events = journeys.flat().length;
  const decided = books.map(({ book }) => decisionsOf(records, book));
  const other = decided.findIndex((text) => text !== decided[0]);
  if (other >= 0) throw new Error(`${sizes[other]} rules decide otherwise than ${sizes[0]}`);
  const rounds = books.map((): number[] => []);
  // In turn, so that a slow moment of the machine meets all of them.
  for (let round = 0; round < ROUNDS; round++) {
    for (const [place, { book }] of books.entries()) {
      rounds[place]?.push(cpuSeconds(() => runJourneys(records, book)));
    }
  }
  const costs = rounds.map((times) => (1e6 * median(times)) / events);
  return books.map(({ rules, compile }, place) => {
    const event = costs[place] as number;
    return { rules, event, ratio: event / (costs[0] as number), compile };
  });
}

export async function benchGrowthTable(): Promise<Table> {
  return {
    title: 'Engine: an event while the book grows and its matches stay the same',
    columns: ['live rules', 'µs an event', 'of the smallest book', 'ms to compile'],
    rows: benchGrowth().map(({ rules, event, ratio, compile }) => [
      rules.toLocaleString('en'),
      event.toFixed(2),
      `${ratio.toFixed(2)}×`,
      compile.toFixed(0),
    ]),
    note: `${MET} rules that the visitors meet, the others of the same shape for departments and carts they never come to; the decisions are the same in all rows.`,
  };
}

interface Compiled {
  rules: number;
  book: Rulebook;
  compile: number;
}

function bookOf(size: number): Compiled {
  const rules = [...rulesOf(MET), ...spareRulesOf(size - MET, MET)];
  const start = performance.now();
  const book = compileBook({ version: 1, settings: DEFAULT_SETTINGS, rules });
  return { rules: rules.length, book, compile: performance.now() - start };
}

function decisionsOf(records: Parameters<typeof runJourneys>[0], book: Rulebook): string {
  const traced: string[] = [];
  runJourneys(records, book, ({ trace }, visitor) => {
    for (const entry of trace) traced.push(`${visitor} ${JSON.stringify(entry)}`);
  });
  return traced.join('\n');
}
