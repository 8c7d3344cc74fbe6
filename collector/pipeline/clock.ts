/** Looks at the journeys whose time has come: silences by the clock, and visits that have ended. */
import type { Store } from '../store/store.ts';
import type { Answer } from './answer.ts';
import type { Pipeline } from './pipeline.ts';

export interface ClockParts {
  store: Store;
  pipeline: Pipeline;
  /** Epoch milliseconds. */
  now: () => number;
  /** Keys of sites whose journeys are left alone. */
  except?: () => readonly string[];
  /** Told of each journey that was looked at. */
  onAnswer?: (site: string, answer: Answer, visitor: string) => void;
  onError?: (error: unknown) => void;
}

export interface Clock {
  /** Looks at everything that is due now. @returns how many records were appended */
  run(): Promise<number>;
  /** Stops looking; resolves when what is under way is done. */
  stop(): Promise<void>;
}

/** Milliseconds between two looks, and after a store that could not be read or written. */
const EVERY = 1_000;
const AFTER_ERROR = 10_000;
/** Journeys taken at once: some of the store's group commit, so that answers to browsers go between. */
const BATCH = 50;

/** Starts at once; what came due while nobody looked is seen to first. */
export function startClock({ store, pipeline, now, except, onAnswer, onError }: ClockParts): Clock {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<number> | undefined;
  let stopped = false;

  async function look(): Promise<number> {
    let appended = 0;
    while (!stopped) {
      const at = now();
      const rows = await store.journeys.due(at, BATCH, except?.());
      const looked = await Promise.allSettled(
        rows.map(async ({ site, visitor }) => ({
          ...{ site, visitor },
          answer: await pipeline.wake(site, visitor, at),
        })),
      );
      for (const one of looked) {
        if (one.status === 'rejected') continue;
        appended += one.value.answer.accepted;
        onAnswer?.(one.value.site, one.value.answer, one.value.visitor);
      }
      // One journey that cannot be read must not keep the others from their turn, nor this from ending.
      const failed = looked.find((one) => one.status === 'rejected');
      if (failed) throw failed.reason;
      if (rows.length === 0) break;
    }
    return appended;
  }

  function run(): Promise<number> {
    running ??= look().finally(() => {
      running = undefined;
    });
    return running;
  }

  function later(ms: number): void {
    if (stopped) return;
    timer = setTimeout(() => {
      run().then(
        () => later(EVERY),
        (error) => {
          onError?.(error);
          later(AFTER_ERROR);
        },
      );
    }, ms);
    // In Node it must not keep a process alive that has nothing else to do; in a browser it is a number.
    if (typeof timer === 'object') timer.unref();
  }

  later(0);
  return {
    run,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running?.catch(() => undefined);
    },
  };
}
