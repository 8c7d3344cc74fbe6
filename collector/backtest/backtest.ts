/** Replays recorded journeys through one or two rulebooks, or verifies the log, in a thread of its own. */
import { Worker } from 'node:worker_threads';
import { Refusal } from '../config/refusal.ts';
import type { Job, Said, VerifyJob, WhatIfJob } from './job.ts';
import type { BacktestProgress, BacktestReport, VerifyReport } from './report.ts';

type OnProgress = (progress: BacktestProgress) => void;

/**
 * @param onProgress called about ten times a second
 * @param signal stops it within a page of the log; what is known by then comes as a report that says `partial`
 * @throws Refusal with one sentence, where the log or the recording cannot be read
 */
export function backtest(
  job: VerifyJob,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<VerifyReport>;
export function backtest(
  job: WhatIfJob,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<BacktestReport>;
export async function backtest(
  job: Job,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<BacktestReport | VerifyReport> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: job });
  const stop = () => worker.postMessage('stop');
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop);
  try {
    return await new Promise((resolve, reject) => {
      worker.on('message', (said: Said) => {
        if ('progress' in said) onProgress?.(said.progress);
        else if ('report' in said) resolve(said.report);
        else reject(new Refusal(said.refused));
      });
      worker.on('error', (error: Error) => reject(new Refusal(`The backtest broke off: ${error.message}`)));
      worker.on('exit', () =>
        reject(new Refusal('The backtest broke off without a word; it may lack memory.')),
      );
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
