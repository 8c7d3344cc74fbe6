/** A site and a time in; for whom each rule decided since, and when it did last, out. */
import type { DatabaseSync } from 'node:sqlite';

export interface Fired {
  /** Different visitors, since the time that was asked for. */
  visitors: number;
  /** Of all times, epoch milliseconds. */
  last: number;
}

/**
 * @param wanted ids of the rules that are looked at; all of them if left out
 * @returns by id of the rule; one that never decided is absent
 */
export type ReadFired = (site: string, from: number, wanted?: readonly string[]) => Map<string, Fired>;

export function readFired(db: DatabaseSync): ReadFired {
  const rules = db.prepare('SELECT rule FROM rules WHERE site = ?');
  const last = db.prepare("SELECT max(at) AS at FROM finds WHERE site = ? AND kind = 'decided' AND key = ?");
  const visitors = db.prepare(
    "SELECT count(DISTINCT visitor) AS n FROM finds WHERE site = ? AND kind = 'decided' AND key = ? AND at >= ?",
  );
  return (site, from, wanted) => {
    const fired = new Map<string, Fired>();
    for (const row of rules.all(site)) {
      const rule = String(row['rule']);
      if (wanted && !wanted.includes(rule)) continue;
      const at = last.get(site, rule)?.['at'];
      if (typeof at !== 'number') continue;
      fired.set(rule, { visitors: at < from ? 0 : Number(visitors.get(site, rule, from)?.['n']), last: at });
    }
    return fired;
  };
}
