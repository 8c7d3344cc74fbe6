/** What every store driver must do, as rows; each row gets an empty store. */
import { afterEach, describe, test } from 'vitest';
import type { Store } from '../../collector/store/store.ts';
import { ACCOUNTS } from './cases/accounts.ts';
import { APPENDS } from './cases/appends.ts';
import { BOOKS_AND_LIFE } from './cases/books-and-life.ts';
import { DRAFTS } from './cases/drafts.ts';
import { DUE } from './cases/due.ts';
import { ERASURE } from './cases/erasure.ts';
import { GRANTS } from './cases/grants.ts';
import { LISTS } from './cases/lists.ts';
import { SCANS } from './cases/scans.ts';
import { SIMULATED } from './cases/simulated.ts';
import { SITES } from './cases/sites.ts';
import { SOURCES_AND_SNAPSHOTS } from './cases/sources-and-snapshots.ts';
import { SWITCHES } from './cases/switches.ts';

const GROUPS = {
  APPENDS,
  SOURCES_AND_SNAPSHOTS,
  DUE,
  SCANS,
  LISTS,
  ERASURE,
  GRANTS,
  SWITCHES,
  SIMULATED,
  ACCOUNTS,
  SITES,
  DRAFTS,
  BOOKS_AND_LIFE,
};

/** @param open gives a new, empty store; the suite closes it */
export function conformance(name: string, open: () => Store): void {
  let store: Store | undefined;
  afterEach(() => store?.close());
  for (const [group, cases] of Object.entries(GROUPS)) {
    describe(`${name}: ${group.toLowerCase().replaceAll('_', ' ')}`, () => {
      test.each(cases)('%s', async (_, run) => {
        store = open();
        await run(store);
      });
    });
  }
}
