/** The simulated shoppers of one database. */
import type { DatabaseSync } from 'node:sqlite';
import { SIMULATED_PREFIX } from '../../../protocol/simulated.ts';
import type { Simulated, SimulatedState } from '../simulated.ts';
import type { Access } from './access.ts';
import type { Chain } from './chain.ts';
import type { GroupCommit } from './group-commit.ts';
import type { Writer } from './writer.ts';

/** The first text behind all that begin with the prefix. */
const END = SIMULATED_PREFIX.replace(/.$/, (last) => String.fromCharCode(last.charCodeAt(0) + 1));
const THEIRS = 'site = ? AND visitor >= ? AND visitor < ?';

export function sqliteSimulated(
  db: DatabaseSync,
  access: Access,
  writer: Writer,
  group: GroupCommit,
  chain: Chain,
): Simulated {
  const state = db.prepare('SELECT state FROM simulated WHERE site = ?');
  const put = db.prepare('INSERT OR REPLACE INTO simulated (site, state) VALUES (?, ?)');
  const known = db.prepare(
    `SELECT count(*) AS visitors, total(events) AS events, max(last_received) AS last FROM journeys WHERE ${THEIRS}`,
  );
  const some = db.prepare(`SELECT id, visitor FROM journeys WHERE ${THEIRS} LIMIT ?`);
  const record = db.prepare('DELETE FROM log WHERE position = ?');
  const rest = [
    db.prepare('DELETE FROM snapshots WHERE journey = ?'),
    db.prepare('DELETE FROM journeys WHERE id = ?'),
  ];

  function work(site: string, limit: number): number {
    const found = some.all(site, SIMULATED_PREFIX, END, limit) as unknown as {
      id: number;
      visitor: string;
    }[];
    for (const { id, visitor } of found) {
      const positions = Array.from(chain(site, visitor, 0), ({ position }) => position);
      for (const position of positions) record.run(position);
      for (const statement of rest) statement.run(id);
    }
    return found.length;
  }

  return {
    async state(site) {
      return access(() => state.get(site)?.['state'] as SimulatedState | undefined);
    },
    async put(site, next) {
      access(() => {
        // What came before stands before it.
        group.flush();
        writer.transact(() => put.run(site, next));
      });
    },
    async known(site) {
      const row = access(() => known.get(site, SIMULATED_PREFIX, END));
      const last = row?.['last'];
      return {
        visitors: Number(row?.['visitors']),
        events: Number(row?.['events']),
        ...(typeof last === 'number' && { last }),
      };
    },
    async remove(site, limit) {
      return access(() => writer.transact(() => work(site, limit)));
    },
  };
}
