/** Deletes one visitor in one transaction, and leaves the tombstone. */
import type { DatabaseSync } from 'node:sqlite';
import type { Chain } from './chain.ts';
import type { Writer } from './writer.ts';

/** @returns how many records were deleted */
export type Erase = (writer: Writer, site: string, visitor: string, tombstone: string) => number;

export function prepareErase(db: DatabaseSync, chain: Chain): Erase {
  const find = db.prepare('SELECT id FROM journeys WHERE site = ? AND visitor = ?');
  const record = db.prepare('DELETE FROM log WHERE position = ?');
  const rest = [
    db.prepare('DELETE FROM snapshots WHERE journey = ?'),
    db.prepare('DELETE FROM sources WHERE journey = ?'),
    db.prepare('DELETE FROM grants WHERE journey = ? AND code IS NULL'),
    db.prepare('UPDATE grants SET journey = NULL, decision = NULL WHERE journey = ?'),
    db.prepare('DELETE FROM journeys WHERE id = ?'),
  ];
  const bury = db.prepare('INSERT INTO tombstones (site, hash) VALUES (?, ?) ON CONFLICT DO NOTHING');

  function work(site: string, visitor: string, tombstone: string): number {
    bury.run(site, tombstone);
    const id = find.get(site, visitor)?.['id'];
    if (id === undefined) return 0;
    const positions = Array.from(chain(site, visitor, 0), (row) => row.position);
    for (const position of positions) record.run(position);
    for (const statement of rest) statement.run(id);
    return positions.length;
  }

  return (writer, site, visitor, tombstone) => {
    // Overwrites what is deleted, instead of leaving it legible in free pages. Too dear for every other write.
    db.exec('PRAGMA secure_delete = ON');
    try {
      return writer.transact(() => work(site, visitor, tombstone));
    } finally {
      db.exec('PRAGMA secure_delete = OFF');
    }
  };
}
