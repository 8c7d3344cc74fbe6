/** The reports of a collector: who counts, who reads, and how all of it ends. */
import type { Store } from '../store/store.ts';
import { logCounter } from './count-log.ts';
import { keepCounting } from './keep-counting.ts';
import { readInThread } from './read-in-thread.ts';
import { type ReadReports, readReports } from './read-reports.ts';
import { openReports } from './report-db.ts';
import type { ReportFiles } from './report-files.ts';

export interface Reports extends ReadReports {
  /** Resolves when all that the log has now is counted, or at once if a worker counts by itself. */
  fresh(site: string): Promise<void>;
  /** Counts a site that came after the start. */
  follow(site: string): void;
  /** Takes out what is kept of one visitor. Their share of the sums stays until the next rebuild. */
  forget(site: string, visitor: string): Promise<void>;
  close(): Promise<void>;
}

export interface ReportsOptions {
  store: Store;
  sites: readonly string[];
  /** Left out, nothing is written, and counting is done when somebody asks: for tests and small logs. */
  files?: ReportFiles;
  onError: (error: unknown) => void;
}

export function startReports({ store, sites, files, onError }: ReportsOptions): Reports {
  const db = openReports(files?.reports ?? ':memory:');
  if (!files) {
    const read = readReports(store, db);
    const counter = logCounter(store, db);
    return {
      ...read,
      async fresh(site) {
        while ((await counter.count(site)) > 0);
      },
      follow: () => undefined,
      forget: async (site, visitor) => counter.forget(site, visitor),
      close: async () => closeOnce(db),
    };
  }

  const thread = keepCounting({ files, sites, onError });
  const { stop, ...read } = readInThread(files, onError);
  return {
    ...read,
    fresh: async () => undefined,
    follow: thread.follow,
    async forget(site, visitor) {
      // Between two lives of the thread there is nobody else to do it.
      if (!(await thread.forget(site, visitor))) logCounter(store, db).forget(site, visitor);
    },
    async close() {
      await Promise.all([thread.stop(), stop()]);
      closeOnce(db);
    },
  };
}

/** Closing twice is closing once, as with the store. */
function closeOnce(db: ReturnType<typeof openReports>): void {
  if (db.isOpen) db.close();
}
