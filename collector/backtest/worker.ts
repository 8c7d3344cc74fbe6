/** The thread a backtest runs in: a job in; progress, and at the end the report or one sentence, out. */
import { parentPort, workerData } from 'node:worker_threads';
import { doJob } from './do-job.ts';
import type { Job, Said } from './job.ts';

const stop = new AbortController();
const say = (said: Said) => parentPort?.postMessage(said);

// Any word from outside means: stop.
parentPort?.on('message', () => stop.abort());
try {
  say({ report: await doJob(workerData as Job, (progress) => say({ progress }), stop.signal) });
} catch (error) {
  say({ refused: error instanceof Error ? error.message : String(error) });
}
parentPort?.close();
