/** Answers questions about a site's visits, one after another, with connections of its own: no batch of events waits for a report. */
import { parentPort, workerData } from 'node:worker_threads';
import { sqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Answered, Asked } from './read-in-thread.ts';
import { readReports } from './read-reports.ts';
import { openReports } from './report-db.ts';
import type { ReportFiles } from './report-files.ts';

const { log, reports } = workerData as ReportFiles;
const store = sqliteStore({ path: log, readOnly: true });
const db = openReports(reports);
const read = readReports(store, db);
const questions = read as unknown as Record<string, (...args: readonly unknown[]) => Promise<unknown>>;

parentPort?.on('message', (asked: Asked | 'stop') => {
  if (asked === 'stop') {
    void store.close();
    db.close();
    parentPort?.close();
    return;
  }
  const { ticket, question, args } = asked;
  const say = (said: Answered) => parentPort?.postMessage(said);
  questions[question]?.(...args).then(
    (answer) => say({ ticket, answer }),
    (error: unknown) => say({ ticket, failed: error instanceof Error ? error.message : String(error) }),
  );
});
