/** Rows in, statements out: the part of an append that runs inside the group's transaction. */
import type { DatabaseSync } from 'node:sqlite';
import { isSimulated } from '../../../protocol/simulated.ts';
import type { AppendRow } from '../append-row.ts';
import { StoreError } from '../store-error.ts';
import { prepareChangeGrants } from './change-grants.ts';
import type { WriteRows } from './group-commit.ts';
import { hourOf } from './hour-of.ts';

/** @returns a function to be called within a transaction only */
export function prepareWriteRows(db: DatabaseSync): WriteRows {
  const head = db.prepare('SELECT position FROM head');
  const moveHead = db.prepare('UPDATE head SET position = ?');
  const findJourney = db.prepare(
    'SELECT id, version, last_position FROM journeys WHERE site = ? AND visitor = ?',
  );
  const insertJourney = db.prepare(
    'INSERT INTO journeys (site, visitor, version, events, decisions, first_received, last_received, last_position, due) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?)',
  );
  const updateJourney = db.prepare(
    'UPDATE journeys SET version = ?, events = events + ?, decisions = decisions + ?, last_received = ?, last_position = ?, due = iif(?, due, ?) WHERE id = ?',
  );
  const insertLog = db.prepare(
    'INSERT INTO log (position, previous, journey, version, site, received, record, trace) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const upsertHour = db.prepare(
    'INSERT INTO hours (site, hour, first, last) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET last = excluded.last',
  );
  const findSource = db.prepare('SELECT 1 FROM sources WHERE site = ? AND source = ? AND id = ?');
  const insertSource = db.prepare('INSERT INTO sources (site, source, id, journey) VALUES (?, ?, ?, ?)');
  const putSnapshot = db.prepare(
    'INSERT INTO snapshots (journey, version, engine, state) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET version = excluded.version, engine = excluded.engine, state = excluded.state',
  );
  const simulated = db.prepare("SELECT 1 FROM simulated WHERE site = ? AND state <> 'removed'");
  const savepoint = db.prepare('SAVEPOINT append');
  const takeBack = db.prepare('ROLLBACK TO append');
  const letGo = db.prepare('RELEASE append');
  const changeGrants = prepareChangeGrants(db);
  findJourney.setReturnArrays(true);

  function putJourney(row: AppendRow, id: number | undefined, position: number): number | bigint {
    const { site, visitor, version, events, decisions, received, due } = row;
    if (id === undefined) {
      return insertJourney.run(site, visitor, events, decisions, received, received, position, due ?? null)
        .lastInsertRowid;
    }
    const keep = due === undefined ? 1 : 0;
    updateJourney.run(version, events, decisions, received, position, keep, due ?? null, id);
    return id;
  }

  function hasKnownSource({ site, sourceIds }: AppendRow): boolean {
    if (sourceIds.length === 0) return false;
    const own = new Set(sourceIds.map(({ source, id }) => JSON.stringify([source, id])));
    return (
      own.size < sourceIds.length ||
      sourceIds.some(({ source, id }) => findSource.get(site, source, id) !== undefined)
    );
  }

  function write(row: AppendRow, position: number): StoreError | undefined {
    const { site, visitor, version, received, record, trace, snapshot } = row;
    const found = findJourney.get(site, visitor) as unknown as [number, number, number] | undefined;
    const [id, latest, previous] = found ?? [undefined, 0, 0];
    if (latest !== version - 1) {
      return new StoreError('conflict', 'The journey has moved on; read it again and retry.');
    }
    if (isSimulated(visitor) && simulated.get(site) === undefined) {
      return new StoreError('unwanted', 'Simulated shoppers were removed from this site.');
    }
    if (hasKnownSource(row)) {
      return new StoreError('duplicate_source', 'An event with this source id is in the log already.');
    }
    // Of all refusals only a budget's comes after the first write of the row.
    if (row.grants?.hold) savepoint.run();
    const journey = putJourney(row, id, position);
    const exhausted = row.grants && changeGrants({ site, journey, received }, row.grants);
    if (exhausted) takeBack.run();
    if (row.grants?.hold) letGo.run();
    if (exhausted) return exhausted;
    insertLog.run(position, previous, journey, version, site, received, record, trace);
    for (const { source, id } of row.sourceIds) insertSource.run(site, source, id, journey);
    if (snapshot) putSnapshot.run(journey, version, snapshot.engine, snapshot.state);
    return undefined;
  }

  return (rows) => {
    const start = Number(head.get()?.['position']);
    let position = start;
    const spans = new Map<string, { site: string; hour: number; first: number; last: number }>();
    const errors = rows.map((row) => {
      const error = write(row, position + 1);
      if (error) return error;
      position++;
      const hour = hourOf(row.received);
      const key = `${hour} ${row.site}`;
      const span = spans.get(key);
      if (span) span.last = position;
      else spans.set(key, { site: row.site, hour, first: position, last: position });
      return undefined;
    });
    for (const { site, hour, first, last } of spans.values()) upsertHour.run(site, hour, first, last);
    if (position > start) moveHead.run(position);
    return errors;
  };
}
