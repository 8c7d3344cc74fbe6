/** The grants of one database: read by decision or code, and codes redeemed. */
import type { DatabaseSync } from 'node:sqlite';
import type { Grant, Grants, Spending } from '../grants.ts';
import type { Access } from './access.ts';
import type { Writer } from './writer.ts';

interface GrantRow {
  id: number;
  rule: string;
  cost: number;
  until: number;
  prefix: string | null;
  used: number | null;
  code: string | null;
  expires: number | null;
  order: string | null;
  redeemed: number | null;
}

const COLUMNS = 'grants.id, rule, cost, until, prefix, used, code, expires, "order", redeemed';

export function sqliteGrants(db: DatabaseSync, access: Access, writer: Writer): Grants {
  const ofDecision = db.prepare(
    `SELECT ${COLUMNS} FROM journeys CROSS JOIN grants ON grants.journey = journeys.id
     WHERE journeys.site = ? AND journeys.visitor = ? AND grants.decision = ?`,
  );
  const ofCode = db.prepare(`SELECT ${COLUMNS} FROM grants WHERE site = ? AND code = ?`);
  const take = db.prepare('UPDATE grants SET "order" = ?, redeemed = ? WHERE id = ? AND "order" IS NULL');
  const spending = db.prepare(
    `SELECT rule, sum(used) AS used, sum(spent) AS spent, sum(held) AS held FROM (
       SELECT rule, used, spent, 0 AS held FROM budgets WHERE site = ?1
       UNION ALL SELECT rule, 0, 0, until > ?2 FROM grants WHERE site = ?1 AND used IS NULL
     ) GROUP BY rule ORDER BY rule`,
  );
  const byCode = (site: string, code: string) => ofCode.get(site, code) as unknown as GrantRow | undefined;

  return {
    async of(site, visitor, decision) {
      return access(() => grantOf(ofDecision.get(site, visitor, decision) as unknown as GrantRow));
    },
    async byCode(site, code) {
      return access(() => grantOf(byCode(site, code)));
    },
    async redeem(site, code, order, at) {
      return access(() => {
        const row = byCode(site, code);
        if (!row || row.order !== null) return grantOf(row);
        return writer.transact(() => {
          take.run(order, at, row.id);
          return grantOf(byCode(site, code));
        });
      });
    },
    async spending(site, now) {
      return access(() => spending.all(site, now).map((row) => ({ ...row }) as unknown as Spending));
    },
  };
}

function grantOf(row: GrantRow | undefined): Grant | undefined {
  if (!row) return undefined;
  const { rule, cost, until, prefix, used, code, expires, order, redeemed } = row;
  return {
    rule,
    cost,
    until,
    ...(prefix !== null && { prefix }),
    ...(used !== null && { used }),
    ...(code !== null && { code }),
    ...(expires !== null && { expires }),
    ...(order !== null && redeemed !== null && { redeemed: { order, at: redeemed } }),
  };
}
