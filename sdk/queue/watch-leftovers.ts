/** In: the queue's store. Out: events that a closed, frozen or crashed tab left there, taken over by this one. */
import { bare } from '../bare.ts';
import type { Queue } from './queue.ts';

/** A tab that is alive has sent its own by then. */
const LEFT_AFTER = 10_000;
const LOOK_EVERY = 5_000;

export interface LeftoverWatch {
  /** @param age milliseconds ago they must have happened; 0 takes all */
  collect(age: number): Promise<void>;
  /** Looks again. */
  check(): void;
  stop(): void;
}

/** @param onFound called when there is more to send */
export function watchLeftovers(site: string, queue: Queue, onFound: () => void): LeftoverWatch {
  const collect = async (age: number) => {
    const take = async (lock: unknown) => {
      if (lock && (await queue.takeOver(age))) onFound();
    };
    const { locks } = navigator;
    // Held for this moment only: a lock held for long keeps a page out of the back/forward cache.
    const taking = locks ? locks.request(`kairos-${site}`, bare({ ifAvailable: true }), take) : take(true);
    // Locks are refused where storage is; then nothing was left either.
    await taking.catch(() => {});
  };
  const check = () => {
    if (!document.hidden && navigator.onLine) collect(LEFT_AFTER);
  };
  const timer = setInterval(check, LOOK_EVERY);
  return { collect, check, stop: () => clearInterval(timer) };
}
