/** A path in, a checked connection with its pragmas out; refuses with one sentence what it cannot use. */
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { checkNewest, checkSchema, migrate } from './schema.ts';
import { toStoreError } from './to-store-error.ts';

/** SQLite waits inside the call, so this long at most do all other requests wait too. */
const BUSY_MS = 250;
/** The -wal file is cut back to this many bytes after a checkpoint. */
const WAL_BYTES = 64 * 1024 * 1024;
const CACHE_KIB = 64 * 1024;

/**
 * Reads the header and the schema only, so the time does not grow with the log.
 * @throws StoreError `newer`, `damaged`, `busy`, `readonly`, `full` or `failed`
 */
export function openDatabase(path: string, readOnly: boolean): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    if (!readOnly) mkdirSync(dirname(path), { recursive: true });
    // SQLite would quietly open it for reading only, and refuse the first append.
    if (!readOnly && existsSync(path)) accessSync(path, constants.W_OK);
    db = new DatabaseSync(path, { readOnly, timeout: BUSY_MS });
    // Before the journal mode, which is written into the file.
    checkSchema(db, path);
    if (!readOnly) {
      db.exec(`PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = ${WAL_BYTES};`);
    }
    db.exec(`PRAGMA synchronous = FULL; PRAGMA cache_size = -${CACHE_KIB}; PRAGMA temp_store = MEMORY;`);
    if (!readOnly) migrate(db);
    else checkNewest(db, path);
    return db;
  } catch (error) {
    db?.close();
    throw toStoreError(error, path);
  }
}
