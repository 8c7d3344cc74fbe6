/** A backup in, a data folder that is as it was then out; what stood there is put aside, not deleted. */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Refusal } from '../config/refusal.ts';
import { checkSchema } from '../store/sqlite/schema.ts';
import { KEPT } from './back-up.ts';

/** What the log's name, and that of the reports, may be followed by. */
const PARTS = ['', '-wal', '-shm'];

/**
 * @param suffix for the names of what stood there before, such as `.before-2026-11-22`
 * @returns the names of what was put aside
 * @throws Refusal with one sentence, and nothing is changed
 */
export function restore(data: string, file: string, suffix: string): string[] {
  const kept = checked(file);
  const log = join(data, 'kairos.db');
  mkdirSync(data, { recursive: true });
  refuseIfInUse(log);
  const fresh = `${log}.restored`;
  copyFileSync(file, fresh);
  dropKept(fresh);
  const aside: string[] = [];
  for (const name of [...PARTS.map((part) => `kairos.db${part}`), ...KEPT]) {
    const path = join(data, name);
    if (!existsSync(path)) continue;
    renameSync(path, path + suffix);
    aside.push(name + suffix);
  }
  for (const [name, content] of kept) writeFileSync(join(data, name), content, { mode: 0o600 });
  renameSync(fresh, log);
  // Counted from another log.
  for (const part of PARTS) rmSync(join(data, `reports.db${part}`), { force: true });
  return aside;
}

/** @returns the files that were kept beside the log */
function checked(file: string): Map<string, string> {
  if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`);
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { readOnly: true });
    checkSchema(db, file);
    const sound = Object.values(db.prepare('PRAGMA quick_check').get() ?? {})[0] === 'ok';
    if (!sound) throw new Refusal(`${file} is damaged; take another backup.`);
    const rows = db.prepare('SELECT name, content FROM kept').all();
    return new Map(rows.map((row) => [String(row['name']), String(row['content'])]));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${file} is no backup of Kairos: ${error instanceof Error ? error.message : error}.`);
  } finally {
    db?.close();
  }
}

/** SQLite leaves the write-ahead log only where nobody else has the file open. */
function refuseIfInUse(log: string): void {
  if (!existsSync(log)) return;
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(log, { timeout: 0 });
    db.exec('PRAGMA journal_mode = DELETE');
  } catch (error) {
    if (isBusy(error)) throw new Refusal('The collector is running on this data folder; stop it first.');
    // A damaged log is why one restores.
  } finally {
    db?.close();
  }
}

function isBusy(error: unknown): boolean {
  const busy = 5;
  return error instanceof Error && 'errcode' in error && error.errcode === busy;
}

function dropKept(path: string): void {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA secure_delete = ON; DROP TABLE kept');
  db.close();
}
