/** The thread that counts: reads the log with a connection of its own, so that no request waits for it. */
import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { sqliteStore } from '../store/sqlite/sqlite-store.ts';
import { logCounter } from './count-log.ts';
import type { FromCounter, ToCounter } from './keep-counting.ts';
import { emptyReports, openReports } from './report-db.ts';
import type { ReportFiles } from './report-files.ts';
import { yieldToOthers } from './yield-to-others.ts';

/** Milliseconds between two looks at a log that has nothing new. */
const EVERY = 400;
const AFTER_ERROR = 5_000;

yieldToOthers();
const { files, sites } = workerData as { files: ReportFiles; sites: string[] };
const say = (said: FromCounter) => parentPort?.postMessage(said);
const store = sqliteStore({ path: files.log, readOnly: true });
const db = openReports(files.reports);
const counter = logCounter(store, db);
const stop = new AbortController();

parentPort?.on('message', (told: ToCounter) => {
  if (told === 'stop') return stop.abort();
  if ('follow' in told) return sites.push(told.follow);
  let ok = true;
  try {
    counter.forget(...told.forget);
  } catch (error) {
    ok = false;
    say({ failed: String(error) });
  }
  say({ done: told.ticket, ok });
});

/** A log that ends before the place that was reached is another one, put back from a backup. */
async function isOtherLog(site: string): Promise<boolean> {
  const [latest] = await store.journeys.list(site, { limit: 1 });
  return counter.place(site) > (latest?.lastPosition ?? 0);
}

for (const site of sites) if (await isOtherLog(site)) emptyReports(db);
while (!stop.signal.aborted) {
  const began = performance.now();
  let pause = EVERY;
  try {
    let records = 0;
    for (const site of sites) records += await counter.count(site);
    // As long as the slice took: where cores are few, at least half of this one is left to who sends events.
    if (records > 0) pause = performance.now() - began;
  } catch (error) {
    say({ failed: String(error) });
    pause = AFTER_ERROR;
  }
  await wait(pause, undefined, { signal: stop.signal }).catch(() => undefined);
}
await store.close();
db.close();
parentPort?.close();
