/** A range in, its records in log order out, a page at a time between other requests. */
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import type { Journeys, ScanRange } from '../store.ts';
import type { Access } from './access.ts';
import { hourOf } from './hour-of.ts';
import { type LogRow, storedOf } from './stored-of.ts';

/** Records of one page: a few milliseconds of the thread. */
const PAGE = 200;

export function prepareScan(db: DatabaseSync, access: Access): Journeys['scan'] {
  const head = db.prepare('SELECT position FROM head');
  const firstSince = db.prepare('SELECT min(first) AS at FROM hours WHERE site = ? AND hour >= ?');
  const lastUntil = db.prepare('SELECT max(last) AS at FROM hours WHERE site = ? AND hour <= ?');
  const page = db.prepare(
    `SELECT log.position, log.site, journeys.visitor, log.version, log.record, log.trace
     FROM log CROSS JOIN journeys ON journeys.id = log.journey
     WHERE log.site = ? AND log.position > ? AND log.position <= ? AND log.received >= ? AND log.received < ?
     ORDER BY log.position LIMIT ?`,
  );

  /** Receive times nearly follow the log, but a clock may jump: the hours say where it is enough to look. */
  function bounds(site: string, { after = 0, from, to }: ScanRange): { after: number; end: number } {
    const first = from === undefined ? 0 : (firstSince.get(site, hourOf(from))?.['at'] ?? null);
    const last =
      to === undefined ? head.get()?.['position'] : (lastUntil.get(site, hourOf(to))?.['at'] ?? null);
    if (first === null || last === null) return { after: 0, end: 0 };
    return { after: Math.max(after, Number(first) - 1), end: Number(last) };
  }

  return async function* scan(site, range = {}) {
    const { from = Number.MIN_SAFE_INTEGER, to = Number.MAX_SAFE_INTEGER } = range;
    let { after, end } = access(() => bounds(site, range));
    let left = range.limit ?? Number.MAX_SAFE_INTEGER;
    while (left > 0 && after < end) {
      const size = Math.min(PAGE, left);
      const rows = access(() => page.all(site, after, end, from, to, size) as unknown as LogRow[]);
      for (const row of rows) yield access(() => storedOf(row));
      const last = rows.at(-1);
      if (!last || rows.length < size) return;
      after = last.position;
      left -= rows.length;
      await turn();
    }
  };
}
