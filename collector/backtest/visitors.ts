/**
 * What a backtest knows of each visitor: a bounded number in memory, the others in a temporary database that
 * vanishes with the process. Two generations, as in the collector's cache: what was not used for a whole one is put
 * away.
 */
import { DatabaseSync } from 'node:sqlite';

export interface Visitors<State> {
  get(visitor: string): State | undefined;
  /** Plain data only: it may be stored as JSON. A state that was given out may be changed until the next call. */
  set(visitor: string, state: State): void;
  /** How many are in memory now, and how many were at most. */
  readonly live: number;
  readonly most: number;
  close(): void;
}

/** @param max visitors in memory */
export function visitors<State>(max: number): Visitors<State> {
  let young = new Map<string, State>();
  let old = new Map<string, State>();
  let most = 0;
  let away: Away | undefined;

  function set(visitor: string, state: State): void {
    if (young.size >= max / 2 && !young.has(visitor)) {
      if (old.size > 0) {
        away ??= openAway();
        away.put(old);
      }
      old = young;
      young = new Map();
    }
    young.set(visitor, state);
    most = Math.max(most, young.size + old.size);
  }

  return {
    get(visitor) {
      const state = young.get(visitor);
      if (state !== undefined) return state;
      const older = old.get(visitor) ?? (away?.get(visitor) as State | undefined);
      if (older === undefined) return undefined;
      old.delete(visitor);
      set(visitor, older);
      return older;
    },
    set(visitor, state) {
      old.delete(visitor);
      set(visitor, state);
    },
    get live() {
      return young.size + old.size;
    },
    get most() {
      return most;
    },
    close: () => away?.close(),
  };
}

interface Away {
  put(states: ReadonlyMap<string, unknown>): void;
  get(visitor: string): unknown;
  close(): void;
}

function openAway(): Away {
  // Without a name, SQLite makes a file of its own and deletes it when it is closed, or the process ends.
  const db = new DatabaseSync('');
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;');
  db.exec('CREATE TABLE away (visitor TEXT PRIMARY KEY, state TEXT NOT NULL)');
  const insert = db.prepare(
    'INSERT INTO away VALUES (?, ?) ON CONFLICT DO UPDATE SET state = excluded.state',
  );
  const select = db.prepare('SELECT state FROM away WHERE visitor = ?');
  return {
    put(states) {
      db.exec('BEGIN');
      for (const [visitor, state] of states) insert.run(visitor, JSON.stringify(state));
      db.exec('COMMIT');
    },
    get(visitor) {
      const row = select.get(visitor);
      return row && JSON.parse(String(row['state']));
    },
    close: () => db.close(),
  };
}
