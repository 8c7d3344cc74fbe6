/** A store in memory, for tests and the browser demo: the same promises as on disk, except that nothing lasts. */
import { memoryAccounts } from './memory-accounts.ts';
import { memoryBooks } from './memory-books.ts';
import { memoryDrafts } from './memory-drafts.ts';
import { memoryGrants } from './memory-grants.ts';
import { memoryJourneys } from './memory-journeys.ts';
import { memorySimulated } from './memory-simulated.ts';
import { memorySites } from './memory-sites.ts';
import { memorySwitches } from './memory-switches.ts';
import type { SimulatedState } from './simulated.ts';
import type { Store } from './store.ts';
import { StoreError } from './store-error.ts';

/** @returns an empty store */
export function memoryStore(): Store {
  let closed = false;
  const open = () => {
    if (closed) throw new StoreError('closed', 'The store was closed.');
  };
  const grants = memoryGrants(open);
  const states = new Map<string, SimulatedState>();
  const { journeys, known } = memoryJourneys(open, grants, states);
  return {
    journeys,
    books: memoryBooks(open),
    drafts: memoryDrafts(open),
    grants,
    switches: memorySwitches(open),
    simulated: memorySimulated(open, states, known),
    accounts: memoryAccounts(open),
    sites: memorySites(open),
    health: () =>
      closed
        ? { writable: false, reason: 'closed', message: 'The store was closed.', queued: 0 }
        : { writable: true, queued: 0 },
    async close() {
      closed = true;
    },
  };
}
