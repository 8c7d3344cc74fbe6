/** A path in, the database of the reports out: a file beside the log, which can be made again from it at any time. */
import { DatabaseSync } from 'node:sqlite';

/** Raised whenever what is counted changes: an older file is then counted anew. */
const VERSION = 3;

/** For the worker and `kairos rebuild`, which may meet. */
const BUSY_MS = 5_000;

/**
 * - `cursors`: up to where in the log a site is counted, moved in the same commit as its sums.
 * - `sums`: one row for each hour and thing that is summed (see contribution.ts); `what` is its first word.
 * - `visitors`: what the next record of a visitor must know; `trouble` says whether the visit needs somebody.
 * - `finds`: what a visitor can be found by (see find.ts), and when it was told.
 * - `erasures`: how often somebody was forgotten, so that a slice that was read before is not written after.
 * - `moments`: places of decisions and hold-backs in the log, position × 100 + place in the trace.
 */
const SCHEMA = `
  CREATE TABLE cursors (site TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE sums (
    site TEXT NOT NULL, what TEXT NOT NULL, hour INTEGER NOT NULL, name TEXT NOT NULL, amount INTEGER NOT NULL,
    PRIMARY KEY (site, what, hour, name)
  ) WITHOUT ROWID;
  CREATE TABLE visitors (
    site TEXT NOT NULL, visitor TEXT NOT NULL, tally TEXT NOT NULL, last INTEGER NOT NULL, trouble INTEGER NOT NULL,
    PRIMARY KEY (site, visitor)
  );
  CREATE INDEX troubled ON visitors (site, last) WHERE trouble = 1;
  CREATE TABLE finds (
    site TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, at INTEGER NOT NULL, visitor TEXT NOT NULL,
    PRIMARY KEY (site, kind, key, at, visitor)
  ) WITHOUT ROWID;
  CREATE INDEX finds_of_kind ON finds (site, kind, at, visitor);
  CREATE INDEX finds_of_visitor ON finds (site, visitor);
  CREATE TABLE erasures (site TEXT PRIMARY KEY, times INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE moments (site TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (site, id)) WITHOUT ROWID;
  CREATE TABLE rules (
    site TEXT NOT NULL, rule TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (site, rule)
  ) WITHOUT ROWID;`;

const COUNTED = ['cursors', 'sums', 'visitors', 'finds', 'moments', 'rules'];
const TABLES = [...COUNTED, 'erasures'];

/** @param path of the file, or `:memory:` */
export function openReports(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: BUSY_MS });
  // What a failing machine may lose of it is counted again: the cursor is lost with the sums.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON');
  // Who reads would wait here for who counts, and that can be long: the thread that counts runs when nothing else
  // does. The lock is taken where there is something to make.
  if (versionOf(db) !== VERSION) makeAnew(db);
  return db;
}

function makeAnew(db: DatabaseSync): void {
  db.exec('BEGIN IMMEDIATE');
  // Another may have made it meanwhile.
  if (versionOf(db) !== VERSION) {
    for (const table of TABLES) db.exec(`DROP TABLE IF EXISTS ${table}`);
    db.exec(`${SCHEMA} PRAGMA user_version = ${VERSION}`);
  }
  db.exec('COMMIT');
}

function versionOf(db: DatabaseSync): number {
  return Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
}

/** Forgets all that was counted. Who counts goes on from the beginning of the log. */
export function emptyReports(db: DatabaseSync): void {
  db.exec(`BEGIN IMMEDIATE; ${COUNTED.map((table) => `DELETE FROM ${table};`).join(' ')} COMMIT`);
}
