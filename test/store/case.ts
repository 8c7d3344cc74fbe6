/** One row of the conformance suite; `run` gets an empty store, which the suite closes. */
import type { Store } from '../../collector/store/store.ts';

export type Case = [name: string, run: (store: Store) => Promise<void>];
