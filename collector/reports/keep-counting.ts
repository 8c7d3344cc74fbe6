/** Files in, a thread that counts them out; one that breaks off is followed by another. */
import { Worker } from 'node:worker_threads';
import type { ReportFiles } from './report-files.ts';

export interface CountingThread {
  /** Counts another site from now on; one that it counts already is left as it is. */
  follow(site: string): void;
  /** @returns false if the thread is not there just now, or could not do it */
  forget(site: string, visitor: string): Promise<boolean>;
  stop(): Promise<void>;
}

export interface CountingOptions {
  files: ReportFiles;
  sites: readonly string[];
  onError: (error: unknown) => void;
}

/** What the thread is told and says. */
export type ToCounter =
  | { forget: [site: string, visitor: string]; ticket: number }
  | { follow: string }
  | 'stop';
export type FromCounter = { done: number; ok: boolean } | { failed: string };

/** Milliseconds until the next one. */
const AGAIN = 5_000;

export function keepCounting({ files, sites: first, onError }: CountingOptions): CountingThread {
  const sites = [...first];
  const waiting = new Map<number, (done: boolean) => void>();
  let tickets = 0;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let worker: Worker | undefined;
  let ended: Promise<void> = Promise.resolve();

  function begin(): void {
    const thread = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { files, sites } });
    thread.on('message', (said: FromCounter) => {
      if ('failed' in said) onError(new Error(said.failed));
      else waiting.get(said.done)?.(said.ok);
    });
    thread.on('error', onError);
    worker = thread;
    ended = new Promise((resolve) => {
      thread.on('exit', () => {
        worker = undefined;
        for (const tell of waiting.values()) tell(false);
        if (!stopped) timer = setTimeout(begin, AGAIN).unref();
        resolve();
      });
    });
  }

  begin();
  return {
    follow(site) {
      if (sites.includes(site)) return;
      // A thread that begins again has it from the list.
      sites.push(site);
      worker?.postMessage({ follow: site } satisfies ToCounter);
    },
    async forget(site, visitor) {
      if (!worker) return false;
      const ticket = tickets++;
      const told = new Promise<boolean>((resolve) => waiting.set(ticket, resolve));
      worker.postMessage({ forget: [site, visitor], ticket } satisfies ToCounter);
      return told.finally(() => waiting.delete(ticket));
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      worker?.postMessage('stop' satisfies ToCounter);
      await ended;
    },
  };
}
