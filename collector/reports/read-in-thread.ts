/** Files in; the same questions as `readReports` out, answered by a thread of their own. One that breaks off is followed by another. */
import { Worker } from 'node:worker_threads';
import { StoreError } from '../store/store-error.ts';
import type { ReadReports } from './read-reports.ts';
import type { ReportFiles } from './report-files.ts';

export interface ReadingThread extends ReadReports {
  stop(): Promise<void>;
}

/** What goes to the thread and comes back. */
export interface Asked {
  ticket: number;
  question: keyof ReadReports;
  args: readonly unknown[];
}
export type Answered = { ticket: number; answer: unknown } | { ticket: number; failed: string };

/** Every question there is: one that is missing here is a type error. */
const QUESTIONS: Record<keyof ReadReports, true> = {
  findByText: true,
  findByKey: true,
  findChoices: true,
  fired: true,
  counting: true,
  funnel: true,
  leaks: true,
  interventions: true,
  moments: true,
  newest: true,
  trouble: true,
  latestVisits: true,
};

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

export function readInThread(files: ReportFiles, onError: (error: unknown) => void): ReadingThread {
  const waiting = new Map<number, Waiting>();
  let tickets = 0;
  let stopped = false;
  let worker: Worker | undefined;
  let ended: Promise<void> = Promise.resolve();

  function begin(): Worker {
    const thread = new Worker(new URL('./reading-thread.ts', import.meta.url), { workerData: files });
    // Who waits for an answer is kept by the request, not by this.
    thread.unref();
    thread.on('message', (said: Answered) => {
      const asked = waiting.get(said.ticket);
      waiting.delete(said.ticket);
      if ('failed' in said) asked?.reject(new Error(said.failed));
      else asked?.resolve(said.answer);
    });
    thread.on('error', onError);
    ended = new Promise((resolve) => {
      thread.on('exit', () => {
        worker = undefined;
        for (const { reject } of waiting.values()) {
          reject(new StoreError('failed', 'The thread that reads reports has ended; ask again.'));
        }
        waiting.clear();
        resolve();
      });
    });
    return thread;
  }

  const ask = (question: keyof ReadReports, args: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      if (stopped) return reject(new StoreError('closed', 'The reports were closed.'));
      const ticket = tickets++;
      waiting.set(ticket, { resolve, reject });
      worker ??= begin();
      worker.postMessage({ ticket, question, args } satisfies Asked);
    });
  const questions = Object.keys(QUESTIONS) as (keyof ReadReports)[];
  const read = Object.fromEntries(
    questions.map((question) => [question, (...args: unknown[]) => ask(question, args)]),
  );

  return {
    ...(read as unknown as ReadReports),
    async stop() {
      stopped = true;
      worker?.postMessage('stop');
      await ended;
    },
  };
}
