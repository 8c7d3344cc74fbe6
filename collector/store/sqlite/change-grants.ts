/** The changes of one append in, rows of grants and budgets out; runs inside the group's transaction. */
import type { DatabaseSync } from 'node:sqlite';
import { LIMITS } from '../../../protocol/limits.ts';
import { Exhausted } from '../exhausted.ts';
import { exhaustedBy } from '../exhausted-by.ts';
import type { GrantChanges, Hold } from '../grants.ts';

export interface Owner {
  site: string;
  /** Row id of the visitor. */
  journey: number | bigint;
  /** Time of receipt, epoch milliseconds. */
  received: number;
}

/** @returns `Exhausted` if a hold does not fit; the caller then takes back what was written of the append */
export type ChangeGrants = (owner: Owner, changes: GrantChanges) => Exhausted | undefined;

export function prepareChangeGrants(db: DatabaseSync): ChangeGrants {
  const find = db.prepare(
    'SELECT id, rule, cost FROM grants WHERE journey = ? AND decision = ? AND used IS NULL',
  );
  const release = db.prepare(
    'UPDATE grants SET until = min(until, ?) WHERE journey = ? AND decision = ? AND used IS NULL',
  );
  const use = db.prepare('UPDATE grants SET used = ?, code = ?, expires = ? WHERE id = ?');
  const forget = db.prepare('DELETE FROM grants WHERE id = ?');
  const spend = db.prepare(
    'INSERT INTO budgets (site, rule, used, spent) VALUES (?, ?, 1, ?) ON CONFLICT DO UPDATE SET used = used + 1, spent = spent + excluded.spent',
  );
  const purge = db.prepare('DELETE FROM grants WHERE site = ? AND rule = ? AND used IS NULL AND until < ?');
  const insert = db.prepare(
    'INSERT INTO grants (site, rule, journey, decision, cost, until, prefix) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const used = db.prepare('SELECT used AS count, spent AS cost FROM budgets WHERE site = ? AND rule = ?');
  const held = db.prepare(
    'SELECT count(*) AS count, total(cost) AS cost FROM grants WHERE site = ? AND rule = ? AND used IS NULL AND until > ?',
  );

  function hold({ site, journey, received }: Owner, holds: readonly Hold[]): Exhausted | undefined {
    const exhausted = exhaustedBy(holds, (rule) => {
      const [a, b] = [used.get(site, rule), held.get(site, rule, received)];
      const sum = (part: string) => Number(a?.[part] ?? 0) + Number(b?.[part] ?? 0);
      return { count: sum('count'), cost: sum('cost') };
    });
    if (exhausted.length > 0) return new Exhausted(exhausted);
    for (const { rule, decision, cost, until, prefix } of holds) {
      // Nobody can act on them any more: events are refused that are older.
      purge.run(site, rule, received - LIMITS.maxAge);
      insert.run(site, rule, journey, decision, cost, until, prefix ?? null);
    }
    return undefined;
  }

  return (owner, changes) => {
    const { site, journey, received } = owner;
    for (const { decision, code } of changes.use ?? []) {
      const grant = find.get(journey, decision) as unknown as { id: number; rule: string; cost: number };
      if (!grant) continue;
      spend.run(site, grant.rule, grant.cost);
      if (code) use.run(received, code.code, code.expires, grant.id);
      else forget.run(grant.id);
    }
    for (const decision of changes.release ?? []) release.run(received, journey, decision);
    return changes.hold && hold(owner, changes.hold);
  };
}
