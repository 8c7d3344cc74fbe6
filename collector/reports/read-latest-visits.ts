/** The database of the reports and visitors in; how far the latest visit of each came out, as far as it is counted. */
import type { DatabaseSync } from 'node:sqlite';
import { type FunnelStep, type LatestVisit, STEPS } from '../../protocol/api/reports.ts';
import type { Visit } from './visit.ts';
import type { VisitorTally } from './visitor-tally.ts';

/** @returns one for each visitor, in their order; `null` for who is not counted yet */
export type ReadLatestVisits = (site: string, visitors: readonly string[]) => (LatestVisit | null)[];

export function readLatestVisits(db: DatabaseSync): ReadLatestVisits {
  const tally = db.prepare('SELECT tally FROM visitors WHERE site = ? AND visitor = ?');
  return (site, visitors) =>
    visitors.map((visitor) => {
      const row = tally.get(site, visitor);
      const visit = row && (JSON.parse(String(row['tally'])) as VisitorTally).visits.at(-1);
      return visit ? inShort(visit) : null;
    });
}

function inShort({ step, orders, failures, failed }: Visit): LatestVisit {
  const reached = STEPS[step] as FunnelStep | undefined;
  return {
    ...(reached && { step: reached }),
    orders,
    failures,
    ...(failures > 0 && failed && { reason: failed.reason }),
    ...(failures > 0 && failed?.code !== undefined && { code: failed.code }),
  };
}
