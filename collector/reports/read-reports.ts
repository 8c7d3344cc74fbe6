/** Questions about a site's visits → answers out of the counted sums; nothing here reads through the log. */
import type { DatabaseSync } from 'node:sqlite';
import {
  type FunnelSums,
  type InterventionsReply,
  type LeaksReply,
  type PeriodSum,
  STEPS,
} from '../../protocol/api/reports.ts';
import type { Kind } from '../../protocol/intervention.ts';
import type { Store } from '../store/store.ts';
import { type FindVisitors, findVisitors } from './find-visitors.ts';
import { HOUR, hourOf } from './hour-of.ts';
import { type ReadFired, readFired } from './read-fired.ts';
import { type ReadLatestVisits, readLatestVisits } from './read-latest-visits.ts';
import { type ReadMoments, readMoments } from './read-moments.ts';
import { type ReadTrouble, readTrouble } from './read-trouble.ts';
import { leaksOf, type Named, ruleSums } from './sums.ts';

export interface Span {
  /** Epoch milliseconds, the end excluded; widened to whole hours. */
  from: number;
  to: number;
  /** What it is held against; left out, the time just before, as long. */
  before?: { from: number; to: number };
}

/** Arguments and answers go from thread to thread: they are plain values, and every answer is a promise. */
export interface ReadReports {
  findByText: FindVisitors['byText'];
  findByKey: FindVisitors['byKey'];
  findChoices: FindVisitors['choices'];
  fired(...asked: Parameters<ReadFired>): Promise<ReturnType<ReadFired>>;
  /** @returns true while the log is still being read */
  counting(site: string): Promise<boolean>;
  funnel(site: string, span: Span): Promise<FunnelSums>;
  leaks(site: string, span: Span): Promise<LeaksReply>;
  interventions(site: string, span: Span): Promise<InterventionsReply>;
  moments: ReadMoments['page'];
  /** @returns the id of the newest moment; 0 if there is none */
  newest(site: string): Promise<number>;
  trouble(...asked: Parameters<ReadTrouble>): Promise<ReturnType<ReadTrouble>>;
  latestVisits(...asked: Parameters<ReadLatestVisits>): Promise<ReturnType<ReadLatestVisits>>;
}

export function readReports(store: Pick<Store, 'journeys'>, db: DatabaseSync): ReadReports {
  const sums = db.prepare(
    `SELECT name, sum(amount) AS amount FROM sums
     WHERE site = ? AND what = ? AND hour >= ? AND hour < ? GROUP BY name`,
  );
  const cursor = db.prepare('SELECT position FROM cursors WHERE site = ?');
  const rules = db.prepare('SELECT rule, name, kind FROM rules WHERE site = ?');

  function named(site: string, { from, to }: Span, what: string): Named[] {
    const rows = sums.all(site, what, hourOf(from), hourOf(to + HOUR - 1)) as unknown as {
      name: string;
      amount: number;
    }[];
    return rows.map(({ name, amount }) => ({ words: JSON.parse(name) as string[], amount }));
  }

  const simulated = (site: string, span: Span) => named(site, span, 'simulated')[0]?.amount ?? 0;

  function period(site: string, span: Span): PeriodSum {
    const of = new Map<string, number>();
    const revenue: PeriodSum['revenue'] = [];
    for (const what of ['visits', 'reached', 'orders', 'spent']) {
      for (const { words, amount } of named(site, span, what)) {
        if (words[0] === 'spent') revenue.push({ currency: words[1] as string, value: amount / 100 });
        else of.set(words.join(' '), amount);
      }
    }
    return {
      ...wholeHours(span),
      visits: of.get('visits') ?? 0,
      simulated: simulated(site, span),
      reached: STEPS.map((step) => ({ step, visits: of.get(`reached ${step}`) ?? 0 })),
      orders: of.get('orders') ?? 0,
      revenue: revenue.sort((a, b) => b.value - a.value),
    };
  }

  /** Asked of the log itself: what the last slice did not reach. */
  async function counting(site: string): Promise<boolean> {
    const after = Number(cursor.get(site)?.['position'] ?? 0);
    let behind = 0;
    for await (const _ of store.journeys.scan(site, { after, limit: BEHIND + 1 })) behind++;
    return behind > BEHIND;
  }

  const find = findVisitors(store, db);
  const fired = readFired(db);
  const moments = readMoments(store, db);
  const trouble = readTrouble(db);
  const latestVisits = readLatestVisits(db);

  return {
    findByText: find.byText,
    findByKey: find.byKey,
    findChoices: find.choices,
    fired: async (...asked) => fired(...asked),
    counting,
    async funnel(site, span) {
      return {
        now: period(site, span),
        before: period(site, beforeOf(span)),
        counting: await counting(site),
      };
    },
    async leaks(site, span) {
      const leaks = leaksOf(named(site, span, 'left'), named(site, beforeOf(span), 'left'));
      return { leaks, simulated: simulated(site, span), counting: await counting(site) };
    },
    async interventions(site, span) {
      const known = new Map(
        rules
          .all(site)
          .map((row) => [String(row['rule']), { name: String(row['name']), kind: row['kind'] as Kind }]),
      );
      const found = [...named(site, span, 'rule'), ...named(site, span, 'held')];
      return {
        rules: ruleSums(found, known),
        simulated: simulated(site, span),
        counting: await counting(site),
      };
    },
    moments: moments.page,
    newest: async (site) => moments.newest(site),
    trouble: async (...asked) => trouble(...asked),
    latestVisits: async (...asked) => latestVisits(...asked),
  };
}

/** So few records behind, the numbers are those of now. */
const BEHIND = 200;

function wholeHours({ from, to }: Span): Span {
  return { from: hourOf(from) * HOUR, to: hourOf(to + HOUR - 1) * HOUR };
}

function beforeOf(span: Span): Span {
  const { from, to } = wholeHours(span);
  return span.before ?? { from: from - (to - from), to: from };
}
