/** A visitor in, the visitor's log rows out, newest first: each row names the one before. */
import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../store-error.ts';

export interface ChainRow {
  position: number;
  previous: number;
  version: number;
  record: string;
  trace: string | null;
}

/** Gives the rows with a version above `after`. */
export type Chain = (site: string, visitor: string, after: number) => Generator<ChainRow>;

/** @returns a walk that throws StoreError `damaged` where a link is missing */
export function prepareChain(db: DatabaseSync): Chain {
  const latest = db.prepare('SELECT version, last_position FROM journeys WHERE site = ? AND visitor = ?');
  const one = db.prepare('SELECT position, previous, version, record, trace FROM log WHERE position = ?');

  return function* chain(site, visitor, after) {
    const journey = latest.get(site, visitor);
    if (!journey) return;
    let position = Number(journey['last_position']);
    for (let version = Number(journey['version']); version > after; version--) {
      const row = one.get(position) as unknown as ChainRow | undefined;
      if (row?.version !== version) {
        throw new StoreError(
          'damaged',
          `The log has lost version ${version} of a journey; restore a backup.`,
        );
      }
      yield row;
      position = row.previous;
    }
  };
}
