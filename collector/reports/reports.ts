/** The reports of a collector: who counts, who reads, and how both end. */
import { Worker } from 'node:worker_threads';
import type { Store } from '../store/store.ts';
import { logCounter } from './count-log.ts';
import { type ReadReports, readReports } from './read-reports.ts';
import { openReports } from './report-db.ts';

export interface Reports extends ReadReports {
  /** Resolves when all that the log has now is counted, or at once if a worker counts by itself. */
  fresh(site: string): Promise<void>;
  /** Takes out what is kept of one visitor. Their share of the sums stays until the next rebuild. */
  forget(site: string, visitor: string): Promise<void>;
  close(): Promise<void>;
}

/** Where things are, if they are in files. */
export interface ReportFiles {
  /** The log: read by the worker with a connection of its own. */
  log: string;
  /** The database of the reports. */
  reports: string;
}

export interface ReportsOptions {
  store: Store;
  sites: readonly string[];
  /** Left out, nothing is written, and counting is done when somebody asks: for tests and small logs. */
  files?: ReportFiles;
  onError: (error: unknown) => void;
}

/** What the worker is told and says. */
export type ToCounter = { forget: [site: string, visitor: string]; ticket: number } | 'stop';
export type FromCounter = { done: number } | { failed: string };

export function startReports({ store, sites, files, onError }: ReportsOptions): Reports {
  const db = openReports(files?.reports ?? ':memory:');
  const read = readReports(store, db);
  if (!files) {
    const counter = logCounter(store, db);
    return {
      ...read,
      async fresh(site) {
        while ((await counter.count(site)) > 0);
      },
      forget: async (site, visitor) => counter.forget(site, visitor),
      close: async () => db.close(),
    };
  }

  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { files, sites } });
  const waiting = new Map<number, () => void>();
  let tickets = 0;
  let running = true;
  worker.on('message', (said: FromCounter) => {
    if ('failed' in said) onError(new Error(said.failed));
    else waiting.get(said.done)?.();
  });
  worker.on('error', onError);
  const ended = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      running = false;
      for (const done of waiting.values()) done();
      resolve();
    });
  });
  return {
    ...read,
    fresh: async () => undefined,
    async forget(site, visitor) {
      if (!running) return;
      const ticket = tickets++;
      const done = new Promise<void>((resolve) => waiting.set(ticket, resolve));
      worker.postMessage({ forget: [site, visitor], ticket } satisfies ToCounter);
      await done;
      waiting.delete(ticket);
    },
    async close() {
      if (running) worker.postMessage('stop' satisfies ToCounter);
      await ended;
      db.close();
    },
  };
}
