/** The log in, the reports' sums out: a slice at a time, each in one commit with the place it reaches. */
import type { DatabaseSync } from 'node:sqlite';
import { isSimulated } from '../../protocol/simulated.ts';
import type { TraceEntry } from '../../protocol/trace.ts';
import type { Store, Stored } from '../store/store.ts';
import { type Contribution, contribution } from './contribution.ts';
import { newTally, tallyRecord, type VisitorTally } from './visitor-tally.ts';

export interface LogCounter {
  /**
   * Counts the next records of a site, each exactly once however many count at the same time.
   * @param limit at most so many records
   * @returns how many there were; 0 at the end of the log
   */
  count(site: string, limit?: number): Promise<number>;
  /** @returns the position in the log up to which a site is counted */
  place(site: string): number;
  /** Takes out what is kept of one visitor. Their share of the sums stays until the next rebuild. */
  forget(site: string, visitor: string): void;
}

/** Records of one commit. */
const SLICE = 500;
/** Places in one trace that can be moments. */
export const PLACES = 100;

interface Counted {
  tally: VisitorTally;
  before: Contribution;
}

export function logCounter(store: Pick<Store, 'journeys'>, db: DatabaseSync): LogCounter {
  const cursor = db.prepare('SELECT position FROM cursors WHERE site = ?');
  const move = db.prepare('INSERT OR REPLACE INTO cursors (site, position) VALUES (?, ?)');
  const known = db.prepare('SELECT tally FROM visitors WHERE site = ? AND visitor = ?');
  const keep = db.prepare(
    'INSERT OR REPLACE INTO visitors (site, visitor, tally, last, trouble) VALUES (?, ?, ?, ?, ?)',
  );
  const add = db.prepare(
    `INSERT INTO sums (site, what, hour, name, amount) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET amount = amount + excluded.amount`,
  );
  const dropEmpty = db.prepare(
    'DELETE FROM sums WHERE site = ? AND what = ? AND hour = ? AND name = ? AND amount = 0',
  );
  const addMoment = db.prepare('INSERT OR IGNORE INTO moments (site, id) VALUES (?, ?)');
  const nameRule = db.prepare('INSERT OR REPLACE INTO rules (site, rule, name, kind) VALUES (?, ?, ?, ?)');
  const addFind = db.prepare(
    'INSERT OR IGNORE INTO finds (site, kind, key, at, visitor) VALUES (?, ?, ?, ?, ?)',
  );
  const forget = [
    db.prepare('DELETE FROM visitors WHERE site = ? AND visitor = ?'),
    db.prepare('DELETE FROM finds WHERE site = ? AND visitor = ?'),
  ];
  const erasures = db.prepare('SELECT times FROM erasures WHERE site = ?');
  const addErasure = db.prepare(
    'INSERT INTO erasures (site, times) VALUES (?, 1) ON CONFLICT DO UPDATE SET times = times + 1',
  );

  const place = (site: string) => Number(cursor.get(site)?.['position'] ?? 0);
  const erased = (site: string) => Number(erasures.get(site)?.['times'] ?? 0);

  function load(site: string, visitor: string): Counted {
    const text = known.get(site, visitor)?.['tally'];
    const tally = typeof text === 'string' ? (JSON.parse(text) as VisitorTally) : newTally();
    return { tally, before: contribution(tally, isSimulated(visitor)) };
  }

  function write(site: string, records: readonly Stored[]): void {
    const visitors = new Map<string, Counted>();
    for (const stored of records) {
      if (stored.record.context.bot) continue;
      const counted = visitors.get(stored.visitor) ?? load(site, stored.visitor);
      visitors.set(stored.visitor, counted);
      for (const { kind, key, at } of tallyRecord(counted.tally, stored)) {
        addFind.run(site, kind, key, at, stored.visitor);
      }
      writeMoments(site, stored);
    }
    const changes: Contribution = new Map();
    for (const [visitor, { tally, before }] of visitors) {
      const last = tally.visits.at(-1);
      if (!last) continue;
      keep.run(site, visitor, JSON.stringify(tally), last.ended, isTroubled(tally) ? 1 : 0);
      addTo(changes, before, -1);
      addTo(changes, contribution(tally, isSimulated(visitor)), 1);
    }
    for (const [hour, sums] of changes) {
      for (const [name, amount] of sums) {
        if (amount === 0) continue;
        const what = name.slice(2, name.indexOf('"', 2));
        add.run(site, what, hour, name, amount);
        if (amount < 0) dropEmpty.run(site, what, hour, name);
      }
    }
  }

  function writeMoments(site: string, { position, trace }: Stored): void {
    for (const [index, entry] of ((trace ?? []) as TraceEntry[]).slice(0, PLACES).entries()) {
      if (entry.result !== 'decided' && entry.result !== 'held') continue;
      addMoment.run(site, position * PLACES + index);
      nameRule.run(site, entry.rule, entry.name, entry.kind);
    }
  }

  return {
    async count(site, limit = SLICE) {
      const from = place(site);
      const before = erased(site);
      const records: Stored[] = [];
      for await (const stored of store.journeys.scan(site, { after: from, limit })) records.push(stored);
      const last = records.at(-1);
      if (!last) return 0;
      transact(db, () => {
        // Whoever else counts, or has begun anew, came in between: the next slice begins where they are. Who was
        // forgotten meanwhile may be among these records: they are read once more.
        if (place(site) !== from || erased(site) !== before) return;
        write(site, records);
        move.run(site, last.position);
      });
      return records.length;
    },
    place,
    forget(site, visitor) {
      transact(db, () => {
        for (const statement of forget) statement.run(site, visitor);
        addErasure.run(site);
      });
    },
  };
}

function transact(db: DatabaseSync, work: () => void): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    work();
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** The visit met a failure after its last order, or has not ordered and carries an open tag. */
function isTroubled({ visits, tags }: VisitorTally): boolean {
  const visit = visits.at(-1);
  if (!visit) return false;
  return visit.failures > 0 || (visit.ordered === 0 && Object.keys(tags).length > 0);
}

function addTo(sums: Contribution, more: Contribution, sign: 1 | -1): void {
  for (const [hour, amounts] of more) {
    const of = sums.get(hour) ?? new Map<string, number>();
    sums.set(hour, of);
    for (const [name, amount] of amounts) of.set(name, (of.get(name) ?? 0) + sign * amount);
  }
}
