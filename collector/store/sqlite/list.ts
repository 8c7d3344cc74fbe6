/** The visitors of a site, latest activity first, out of the log itself: no index has to follow every append. */
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import type { JourneyRow, Journeys } from '../store.ts';
import type { Access } from './access.ts';

/** Positions looked through before others get their turn: some ten milliseconds. */
const SLICE = 10_000;

export function prepareList(db: DatabaseSync, access: Access): Journeys['list'] {
  const head = db.prepare('SELECT position FROM head');
  // A visitor stands where the latest record stands; all earlier records are passed over.
  const slice = db.prepare(
    `SELECT journeys.visitor, journeys.version AS records, events, decisions, first_received AS firstReceived,
       last_received AS lastReceived, last_position AS lastPosition
     FROM log CROSS JOIN journeys ON journeys.id = log.journey AND journeys.last_position = log.position
     WHERE log.site = ? AND log.position > ? AND log.position < ? ORDER BY log.position DESC LIMIT ?`,
  );

  return async (site, { before, limit }) => {
    const rows: JourneyRow[] = [];
    let end = Math.min(before ?? Number.MAX_SAFE_INTEGER, access(() => Number(head.get()?.['position'])) + 1);
    for (;;) {
      const found = access(() => slice.all(site, end - SLICE, end, limit - rows.length));
      rows.push(...found.map((row) => ({ ...row }) as unknown as JourneyRow));
      end -= SLICE - 1;
      if (rows.length >= limit || end <= 1) return rows;
      await turn();
    }
  };
}
