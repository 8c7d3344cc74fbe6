/** A job in, its report out, on this thread. */
import { compileBook, type Journey, type Rulebook } from '../../engine/index.ts';
import type { JourneyRecord } from '../../protocol/record.ts';
import { Refusal } from '../config/refusal.ts';
import { books } from '../pipeline/books.ts';
import { replay } from '../pipeline/replay.ts';
import { mapperOf } from '../recordings/mapper-of.ts';
import { sqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { fileSource } from './file-source.ts';
import type { Job, LogInput, RecordingInput, WhatIfJob } from './job.ts';
import { logSource } from './log-source.ts';
import type { BacktestProgress, BacktestReport, VerifyReport } from './report.ts';
import { verify } from './verify.ts';
import { whatIf } from './what-if.ts';

/** @throws StoreError or Refusal, with one sentence */
export async function doJob(
  job: Job,
  onProgress: (progress: BacktestProgress) => void,
  signal: AbortSignal,
): Promise<BacktestReport | VerifyReport> {
  const watch = { onProgress, signal };
  if ('recording' in job.input) {
    const books = await compiled((job as WhatIfJob).books, UNPUBLISHED);
    return whatIf({ source: recordingOf(job.input), books, ...watch });
  }
  const { log, site, ...range } = job.input;
  const store = sqliteStore({ path: log, readOnly: true });
  try {
    const source = logSource(store, site, range);
    const { bookAt, journeyBefore } = pastOf(store, site);
    if (job.task === 'verify') return await verify({ source, bookAt, journeyBefore, ...watch });
    // A draft is none of the books that journeys have met: each adopts it with its first record.
    const next = ((await store.books.latest(site))?.version ?? 0) + UNPUBLISHED;
    return await whatIf({ source, books: await compiled(job.books, next), journeyBefore, ...watch });
  } finally {
    await store.close();
  }
}

/** Version of a draft where no book was ever published. */
const UNPUBLISHED = 1;

function compiled(named: WhatIfJob['books'], version: number) {
  return Promise.all(
    named.map(async (one) => ({
      name: one.name,
      book: 'live' in one ? await liveBook(one.live) : compileBook({ ...one.book, version }),
    })),
  );
}

async function liveBook({ log, site }: Pick<LogInput, 'log' | 'site'>): Promise<Rulebook> {
  const store = sqliteStore({ path: log, readOnly: true });
  try {
    const book = await books(store).resume(site);
    if (book) return book;
    throw new Refusal(`No rulebook of site ${site} was ever live here; name a folder of rules instead.`);
  } finally {
    await store.close();
  }
}

function recordingOf({ recording: path, format, currency, ...rest }: RecordingInput) {
  return fileSource({ path, mapper: mapperOf({ name: format, currency }), ...rest });
}

/** How a journey came about under the books that were live. */
function pastOf(store: Store, site: string) {
  const known = books(store);
  const missing = new Set<number>();
  return {
    async bookAt(version: number) {
      const book = await known.at(site, version);
      if (version > 0 && book.rules.length === 0 && !missing.has(version)) {
        if (!(await store.books.get(site, version))) missing.add(version);
      }
      return missing.has(version) ? undefined : book;
    },
    async journeyBefore(visitor: string, records: readonly JourneyRecord[]): Promise<Journey> {
      return (await replay(visitor, records, (version) => known.at(site, version))).journey;
    },
  };
}
