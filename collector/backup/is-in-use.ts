/** Whether another process has a log open. SQLite leaves the write-ahead log only where nobody else has. */
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const BUSY = 5;

/** @returns false also for a log that is damaged: that may be why one restores */
export function isInUse(log: string): boolean {
  if (!existsSync(log)) return false;
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(log, { timeout: 0 });
    db.exec('PRAGMA journal_mode = DELETE');
    return false;
  } catch (error) {
    return error instanceof Error && 'errcode' in error && error.errcode === BUSY;
  } finally {
    db?.close();
  }
}
