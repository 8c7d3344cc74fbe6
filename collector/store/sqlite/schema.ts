/** Whether a file has our tables, and which; brings it to the newest. The tables themselves: schema-steps.ts. */
import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../store-error.ts';
import { SCHEMA_STEPS } from './schema-steps.ts';

/** "KAIR": how a database of ours is known from any other. */
const APPLICATION_ID = 0x4b414952;

/**
 * Looks at a file without writing to it.
 * @throws StoreError `newer`, or `damaged` for the database of another program
 */
export function checkSchema(db: DatabaseSync, path: string): void {
  const version = pragma(db, 'user_version');
  if (version > SCHEMA_STEPS.length) {
    throw new StoreError(
      'newer',
      `${path} was written by a newer Kairos (schema ${version}, this one knows ${SCHEMA_STEPS.length}); update Kairos or use another data folder.`,
    );
  }
  const application = pragma(db, 'application_id');
  const empty = db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
  if (application !== APPLICATION_ID && !(empty && application === 0)) {
    throw new StoreError('damaged', `${path} is the database of another program; use another data folder.`);
  }
}

/**
 * For who only reads, and may not bring the file up to date.
 * @throws StoreError `readonly`
 */
export function checkNewest(db: DatabaseSync, path: string): void {
  if (pragma(db, 'user_version') < SCHEMA_STEPS.length) {
    throw new StoreError('readonly', `${path} was written by an older Kairos; start the collector once.`);
  }
}

/** Brings the file to the newest schema; writes nothing to one that is there already. */
export function migrate(db: DatabaseSync): void {
  if (pragma(db, 'user_version') === SCHEMA_STEPS.length) return;
  db.exec('BEGIN IMMEDIATE');
  try {
    // Read again within the transaction: another process may have been at it too.
    for (const step of SCHEMA_STEPS.slice(pragma(db, 'user_version'))) db.exec(step);
    db.exec(
      `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_STEPS.length}; COMMIT`,
    );
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function pragma(db: DatabaseSync, name: 'user_version' | 'application_id'): number {
  return Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);
}
