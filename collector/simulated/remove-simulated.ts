/** Takes all simulated shoppers of a site out of the log, some at a time, so that others get their turn. */
import { setTimeout as wait } from 'node:timers/promises';
import type { SimulatedState } from '../store/simulated.ts';
import type { Store } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';

/** Visitors of one commit: some ten milliseconds. */
const SOME = 40;
/** How often a store that another process writes to is asked again, and after how many milliseconds. */
const TRIES = 20;
const AGAIN = 100;

/**
 * @param state what holds from now on: once they are removed, nothing more of them is taken
 * @param onProgress told how many are gone
 * @returns how many there were
 * @throws StoreError
 */
export async function removeSimulated(
  { simulated }: Pick<Store, 'simulated'>,
  site: string,
  state: SimulatedState,
  onProgress: (removed: number) => void = () => undefined,
): Promise<number> {
  await patiently(() => simulated.put(site, state));
  let removed = 0;
  for (;;) {
    const some = await patiently(() => simulated.remove(site, SOME));
    if (some === 0) return removed;
    removed += some;
    onProgress(removed);
    await wait(0);
  }
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'busy' || tries === TRIES) throw error;
      await wait(AGAIN);
    }
  }
}
