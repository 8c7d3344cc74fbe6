/** A log in, its figures counted from nothing out; beside a running collector, if there is one. */
import type { Store } from '../store/store.ts';
import { logCounter } from './count-log.ts';
import { emptyReports, openReports } from './report-db.ts';

export interface CountAnewParts {
  store: Pick<Store, 'journeys'>;
  /** Path of `reports.db`. */
  reports: string;
  sites: readonly string[];
}

/**
 * @param onProgress told the share that is counted, from 0 to 1
 * @returns how many visits each site has
 */
export async function countAnew(
  { store, reports, sites }: CountAnewParts,
  onProgress: (share: number) => void = () => undefined,
): Promise<Map<string, number>> {
  const db = openReports(reports);
  const counter = logCounter(store, db);
  try {
    emptyReports(db);
    for (const [place, site] of sites.entries()) {
      const [latest] = await store.journeys.list(site, { limit: 1 });
      while ((await counter.count(site)) > 0) {
        onProgress((place + Math.min(1, counter.place(site) / (latest?.lastPosition ?? 1))) / sites.length);
      }
    }
    const of = db.prepare(
      "SELECT coalesce(sum(amount), 0) AS visits FROM sums WHERE site = ? AND what = 'visits'",
    );
    return new Map(sites.map((site) => [site, Number(of.get(site)?.['visits'])]));
  } finally {
    db.close();
  }
}
