/** The default driver: one SQLite file in WAL mode, every append on disk before it is acknowledged. */
import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../store.ts';
import { guard } from './access.ts';
import { sqliteAccounts } from './accounts.ts';
import { sqliteBooks } from './books.ts';
import { prepareChain } from './chain.ts';
import { sqliteDrafts } from './drafts.ts';
import { sqliteGrants } from './grants.ts';
import { groupCommit } from './group-commit.ts';
import { prepareHealth } from './health.ts';
import { sqliteJourneys } from './journeys.ts';
import { openDatabase } from './open.ts';
import { sqliteSimulated } from './simulated.ts';
import { sqliteSites } from './sites.ts';
import { sqliteSwitches } from './switches.ts';
import { prepareWriteRows } from './write-rows.ts';
import { createWriter } from './writer.ts';

export interface SqliteOptions {
  /** The database file; it and its folder are made if missing. `-wal` and `-shm` files stand beside it. */
  path: string;
  /** For a second process or a worker that only reads: makes and migrates nothing; writing rejects `readonly`. */
  readOnly?: boolean;
  /** Seam for tests: gets the connection in every transaction, when all is written and nothing is durable yet. */
  beforeCommit?: (db: DatabaseSync) => void;
}

/**
 * Opening does not read the log. Calls run on the caller's thread; long readings belong in a worker with a
 * `readOnly` store of its own.
 * @throws StoreError with one sentence: `newer`, `damaged`, `busy`, `readonly`, `full` or `failed`
 */
export function sqliteStore(options: SqliteOptions): Store {
  const { path, readOnly = false } = options;
  const db = openDatabase(path, readOnly);
  const access = guard(db, path);
  const writer = createWriter(db, options);
  const group = groupCommit(writer, prepareWriteRows(db));
  const chain = prepareChain(db);
  const health = prepareHealth(db, writer);

  return {
    journeys: sqliteJourneys(db, access, writer, group, chain),
    books: sqliteBooks(db, access, writer),
    drafts: sqliteDrafts(db, access, writer),
    grants: sqliteGrants(db, access, writer),
    switches: sqliteSwitches(db, access, writer),
    simulated: sqliteSimulated(db, access, writer, group, chain),
    accounts: sqliteAccounts(db, access, writer),
    sites: sqliteSites(db, access, writer),
    health: () =>
      db.isOpen
        ? { ...health(), queued: group.queued() }
        : { writable: false, reason: 'closed', message: 'The store was closed.', queued: 0 },
    async close() {
      if (!db.isOpen) return;
      group.flush();
      db.close();
    },
  };
}
