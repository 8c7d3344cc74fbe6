/** The journeys of one database: the contract's methods, each on its prepared statements. */
import type { DatabaseSync } from 'node:sqlite';
import { appendRow } from '../append-row.ts';
import type { DueRow, Journeys, Snapshot } from '../store.ts';
import type { Access } from './access.ts';
import type { Chain } from './chain.ts';
import { prepareErase } from './erase.ts';
import type { GroupCommit } from './group-commit.ts';
import { prepareList } from './list.ts';
import { reading } from './reading.ts';
import { prepareScan } from './scan.ts';
import { storedOf } from './stored-of.ts';
import type { Writer } from './writer.ts';

export function sqliteJourneys(
  db: DatabaseSync,
  access: Access,
  writer: Writer,
  group: GroupCommit,
  chain: Chain,
): Journeys {
  const snapshot = db.prepare(
    `SELECT snapshots.version, snapshots.engine, snapshots.state
     FROM journeys CROSS JOIN snapshots ON snapshots.journey = journeys.id
     WHERE journeys.site = ? AND journeys.visitor = ?`,
  );
  const due = db.prepare(
    `SELECT site, visitor, due AS at FROM journeys
     WHERE due <= ? AND site NOT IN (SELECT value FROM json_each(?)) ORDER BY due LIMIT ?`,
  );
  const source = db.prepare('SELECT 1 FROM sources WHERE site = ? AND source = ? AND id = ?');
  const tombstone = db.prepare('SELECT 1 FROM tombstones WHERE site = ? AND hash = ?');
  const erase = prepareErase(db, chain);

  return {
    async read(site, visitor, after = 0) {
      const rows = access(() => reading(db, () => [...chain(site, visitor, after)]));
      return access(() => rows.reverse().map((row) => storedOf({ ...row, site, visitor })));
    },
    async snapshot(site, visitor) {
      return access(() => {
        const found = snapshot.get(site, visitor);
        return found && ({ ...found } as unknown as Snapshot);
      });
    },
    async append(append) {
      const row = access(() => appendRow(append));
      await group.add(row);
      return row.version;
    },
    async due(now, limit, except = []) {
      const left = JSON.stringify(except);
      return access(() => due.all(now, left, limit).map((row) => ({ ...row }) as unknown as DueRow));
    },
    async knownSourceIds(site, name, ids) {
      return access(() => new Set(ids.filter((id) => source.get(site, name, id) !== undefined)));
    },
    scan: prepareScan(db, access),
    list: prepareList(db, access),
    async erase(site, visitor, hash) {
      return access(() => {
        // An append that came before the erasure must not survive it in the queue.
        group.flush();
        return erase(writer, site, visitor, hash);
      });
    },
    async isErased(site, hash) {
      return access(() => tombstone.get(site, hash) !== undefined);
    },
  };
}
