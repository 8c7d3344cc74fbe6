/**
 * What a journey takes: live in the collector's cache, and as a snapshot.
 * `node --expose-gc bench/run.ts memory`; without the flag it is switched on while running.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { deflateRawSync } from 'node:zlib';
import { compileBook, DEFAULT_SETTINGS, type Journey } from '../../engine/index.ts';
import type { Table } from '../table.ts';
import { journeysOf, recordOf } from './journeys.ts';
import { rulesOf } from './rules.ts';
import { runJourneys } from './run-journeys.ts';

export interface MemoryRow {
  /** Bytes a journey on the heap, as `step` leaves it. */
  hot: number;
  /** The same after it was stored as JSON and read again. */
  reread: number;
  /** Bytes of the snapshot's JSON. */
  json: number;
  /** Bytes of the JSON, deflated. */
  packed: number;
}

const VISITORS = 100_000;
/** Journeys made at a time, so that their events are not all in memory. */
const PART = 2_000;
const RULES = 100;

export function benchMemory(visitors: number = VISITORS): MemoryRow {
  const collect = collector();
  const book = compileBook({ version: 1, settings: DEFAULT_SETTINGS, rules: rulesOf(RULES) });
  const used = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const make = (from: number) => {
    const journeys = journeysOf(PART, book, from);
    // Texts of a request are parsed anew for each, and shared with nobody.
    const records = journeys.map((events) => events.map((event) => structuredClone(recordOf([event]))));
    const ends: Journey[] = [];
    runJourneys(records, book, ({ journey }, visitor) => {
      ends[visitor] = journey;
    });
    return ends;
  };
  make(0);
  const before = used();
  const hot: Journey[] = [];
  for (let from = 0; from < visitors; from += PART) hot.push(...make(from));
  const full = used();
  let json = 0;
  let packed = 0;
  for (const [place, journey] of hot.entries()) {
    const text = JSON.stringify(journey);
    json += Buffer.byteLength(text);
    if (place % 10 === 0) packed += 10 * deflateRawSync(text, { level: 1 }).length;
  }
  const beforeReread = used();
  const reread = hot.map((journey) => JSON.parse(JSON.stringify(journey)) as Journey);
  const both = used();
  const count = hot.length;
  if (reread.length !== count) throw new Error('journeys were lost');
  return {
    hot: (full - before) / count,
    reread: (both - beforeReread) / count,
    json: json / count,
    packed: packed / count,
  };
}

export async function benchMemoryTable(): Promise<Table> {
  const { hot, reread, json, packed } = benchMemory();
  const row = (what: string, bytes: number) => [
    what,
    Math.round(bytes).toLocaleString('en'),
    `${((bytes * 1e6) / 1e9).toFixed(2)} GB`,
  ];
  return {
    title: 'Engine: what a journey takes',
    columns: ['', 'bytes a journey', '1,000,000 of them'],
    rows: [
      row('live, on the heap', hot),
      row('read back from its snapshot, on the heap', reread),
      row('snapshot, as JSON', json),
      row('snapshot, deflated', packed),
    ],
    note: `Measured on ${VISITORS.toLocaleString('en')} journeys of about twenty events under ${RULES} rules; the last column is that times ten.`,
  };
}

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
