/** Runs several readings as one: what another process changes in between is not seen halfway. */
import type { DatabaseSync } from 'node:sqlite';

export function reading<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN');
  try {
    return work();
  } finally {
    db.exec('COMMIT');
  }
}
