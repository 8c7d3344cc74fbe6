/** Questions about a site's visits → answers out of the counted sums; nothing here reads through the log. */
import type { DatabaseSync } from 'node:sqlite';
import { sentence, wordsOf } from '../../engine/index.ts';
import {
  type FunnelStep,
  type FunnelSums,
  type InterventionsReply,
  type LeaksReply,
  type MomentRow,
  type MomentsReply,
  type PeriodSum,
  STEPS,
  type TroubledVisitor,
  type TroubleReply,
} from '../../protocol/api/reports.ts';
import { type Kind, URGENCIES, type Urgency } from '../../protocol/intervention.ts';
import type { Language } from '../../protocol/language.ts';
import type { TraceEntry } from '../../protocol/trace.ts';
import type { Store } from '../store/store.ts';
import { PLACES } from './count-log.ts';
import { type FindVisitors, findVisitors } from './find-visitors.ts';
import { HOUR, hourOf } from './hour-of.ts';
import { type ReadFired, readFired } from './read-fired.ts';
import { leaksOf, type Named, ruleSums } from './sums.ts';
import type { Visit } from './visit.ts';
import type { VisitorTally } from './visitor-tally.ts';

export interface Span {
  /** Epoch milliseconds, the end excluded; widened to whole hours. */
  from: number;
  to: number;
  /** What it is held against; left out, the time just before, as long. */
  before?: { from: number; to: number };
}

/** Arguments and answers go from thread to thread: they are plain values, and every answer is a promise. */
export interface MomentsPage {
  before?: number;
  after?: number;
  limit: number;
  /** Of the sentences. */
  language: Language;
}

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
  /** @param page the newest before `before`, or the oldest after `after` but no more than the newest `limit` */
  moments(site: string, page: MomentsPage): Promise<MomentsReply>;
  /** @returns the id of the newest moment; 0 if there is none */
  newest(site: string): Promise<number>;
  /**
   * @param now epoch milliseconds
   * @param within whose last event is no older, in milliseconds
   * @param urgencies of rules, as the live rulebook has them; any other is `calm`
   */
  trouble(
    site: string,
    now: number,
    within: number,
    urgencies: Readonly<Record<string, Urgency>>,
  ): Promise<TroubleReply>;
}

const MOST_TROUBLED = 50;

export function readReports(store: Pick<Store, 'journeys'>, db: DatabaseSync): ReadReports {
  const sums = db.prepare(
    `SELECT name, sum(amount) AS amount FROM sums
     WHERE site = ? AND what = ? AND hour >= ? AND hour < ? GROUP BY name`,
  );
  const cursor = db.prepare('SELECT position FROM cursors WHERE site = ?');
  const rules = db.prepare('SELECT rule, name, kind FROM rules WHERE site = ?');
  const ruleName = db.prepare('SELECT name FROM rules WHERE site = ? AND rule = ?');
  const ids = db.prepare(
    'SELECT id FROM moments WHERE site = ? AND id > ? AND id < ? ORDER BY id DESC LIMIT ?',
  );
  const troubled = db.prepare(
    'SELECT visitor, last, tally FROM visitors WHERE site = ? AND trouble = 1 AND last >= ? ORDER BY last DESC',
  );

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

  const nameOf = (site: string, rule: string) => String(ruleName.get(site, rule)?.['name'] ?? rule);

  /** The log has the truth of it; what was erased from there is passed over. */
  async function momentOf(site: string, id: number, language: Language): Promise<MomentRow | undefined> {
    const position = Math.floor(id / PLACES);
    for await (const stored of store.journeys.scan(site, { after: position - 1, limit: 1 })) {
      const entry = ((stored.trace ?? []) as TraceEntry[])[id % PLACES];
      if (stored.position !== position || !entry) return undefined;
      if (entry.result !== 'decided' && entry.result !== 'held') return undefined;
      const { at, result, rule, name, kind, hold } = entry;
      const said = sentence(entry, wordsOf(language));
      return {
        ...{ id, visitor: stored.visitor, at, result, rule, name, kind, sentence: said },
        ...(hold && { hold: { code: hold.code, ...('to' in hold && { to: nameOf(site, hold.to) }) } }),
      };
    }
    return undefined;
  }

  const find = findVisitors(store, db);
  const fired = readFired(db);

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
    async moments(site, { before = Number.MAX_SAFE_INTEGER, after = 0, limit, language }) {
      const moments: MomentRow[] = [];
      let end = before;
      while (moments.length < limit) {
        const found = ids.all(site, after, end, limit - moments.length).map((row) => Number(row['id']));
        for (const id of found) {
          const moment = await momentOf(site, id, language);
          if (moment) moments.push(moment);
        }
        end = found.at(-1) ?? 0;
        if (found.length === 0) return { moments };
      }
      const more = ids.get(site, after, end, 1) !== undefined;
      return { moments, ...(more && { next: end }) };
    },
    newest: async (site) => Number(ids.get(site, 0, Number.MAX_SAFE_INTEGER, 1)?.['id'] ?? 0),
    async trouble(site, now, within, urgencies) {
      const rows = troubled.all(site, now - within) as unknown as {
        visitor: string;
        last: number;
        tally: string;
      }[];
      const visitors = rows
        .map(({ visitor, last, tally }) => troubledVisitor(visitor, last, JSON.parse(tally), urgencies))
        .sort((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) || b.last - a.last);
      return { visitors: visitors.slice(0, MOST_TROUBLED), all: visitors.length };
    },
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

/** Who cannot pay comes first, whatever the rules say. */
function troubledVisitor(
  visitor: string,
  last: number,
  { visits, tags }: VisitorTally,
  urgencies: Readonly<Record<string, Urgency>>,
): TroubledVisitor {
  const visit = visits.at(-1);
  const opened = Object.values(tags);
  const failures = visit?.failures ?? 0;
  const found = opened.map(({ rule }) =>
    URGENCIES.indexOf(Object.hasOwn(urgencies, rule) ? (urgencies[rule] as Urgency) : 'calm'),
  );
  const step = visit && (STEPS[visit.step] as FunnelStep | undefined);
  return {
    visitor,
    urgency: failures > 0 ? 'now' : (URGENCIES[Math.min(...found)] ?? 'calm'),
    last,
    failures,
    ...(failures > 0 && failureOf(visit)),
    tags: opened.map(({ name }) => name),
    ...(step && { step }),
  };
}

function failureOf(visit: Visit | undefined): Pick<TroubledVisitor, 'reason' | 'code' | 'page'> {
  const { at: _at, ...failure } = visit?.failed ?? { at: 0 };
  return failure;
}
