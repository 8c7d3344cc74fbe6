/** What somebody has in hand, or what happened, in; the visitors it belongs to out, the newest first and a page at a time. */
import type { DatabaseSync } from 'node:sqlite';
import type { FindChoices, FindReply, FoundBy, FoundVisitor } from '../../protocol/api/find.ts';
import type { Kind } from '../../protocol/intervention.ts';
import { SIMULATED_PREFIX } from '../../protocol/simulated.ts';
import type { Store } from '../store/store.ts';
import type { FindKind } from './find.ts';

/** Where a page ended: the next one begins behind it. */
export interface FindPage {
  before?: string;
  limit: number;
}

export interface FindVisitors {
  /** @param text a visitor's id or its beginning, a customer's id, an order number, or the code of a failure */
  byText(site: string, text: string, page: FindPage): Promise<Omit<FindReply, 'counting'>>;
  /** @param key any if left out @param span epoch milliseconds, the end excluded */
  byKey(
    site: string,
    kind: FindKind,
    key: string | undefined,
    span: { from: number; to: number },
    page: FindPage,
  ): Promise<Omit<FindReply, 'counting'>>;
  choices(site: string): Promise<FindChoices>;
}

/** Shorter, and the beginning of an id says nothing. */
const SHORTEST = 4;
/** Ids looked at that begin with what was written. */
const MOST_IDS = 1_000;
const MOST_RULES = 1_000;
const MOST_FAILURES = 200;
const BY: Readonly<Partial<Record<FindKind, FoundBy>>> = {
  customer: 'customer',
  order: 'order',
  code: 'failure',
  failure: 'failure',
};

export function findVisitors(store: Pick<Store, 'journeys'>, db: DatabaseSync): FindVisitors {
  // For a customer it is the visitor's latest event that tells which of their browsers is of now.
  const customers = db.prepare(
    `SELECT finds.visitor, coalesce(visitors.last, finds.at) AS at FROM finds
     LEFT JOIN visitors ON visitors.site = finds.site AND visitors.visitor = finds.visitor
     WHERE finds.site = ? AND kind = 'customer' AND key = ? AND (coalesce(visitors.last, finds.at), finds.visitor) < (?, ?)
     ORDER BY 2 DESC, 1 DESC LIMIT ?`,
  );
  const happened = db.prepare(
    `SELECT visitor, at FROM finds WHERE site = ? AND kind = ? AND key = ? AND (at, visitor) < (?, ?) AND at >= ?
     ORDER BY at DESC, visitor DESC LIMIT ?`,
  );
  // Several rules may have had the same of a visitor at once.
  const happenedAtAll = db.prepare(
    `SELECT DISTINCT visitor, at FROM finds WHERE site = ? AND kind = ? AND (at, visitor) < (?, ?) AND at >= ?
     ORDER BY at DESC, visitor DESC LIMIT ?`,
  );
  const beginning = db.prepare(
    'SELECT visitor, last AS at FROM visitors WHERE site = ? AND visitor >= ? AND visitor < ? LIMIT ?',
  );
  const rules = db.prepare('SELECT rule, name, kind FROM rules WHERE site = ? ORDER BY name LIMIT ?');
  const nextFailure = db.prepare(
    "SELECT min(key) AS key FROM finds WHERE site = ? AND kind = 'failure' AND key > ?",
  );

  function ofKind(
    site: string,
    kind: FindKind,
    key: string | undefined,
    from: number,
    end: Place,
    limit: number,
  ) {
    const by = BY[kind] ?? 'moment';
    return rowsOf(site, kind, key, from, end, limit).map(({ visitor, at }): FoundVisitor => {
      return { visitor, by, ...(by !== 'moment' && key !== undefined && { what: key }), at };
    });
  }

  function rowsOf(
    site: string,
    kind: FindKind,
    key: string | undefined,
    from: number,
    { at, visitor }: Place,
    limit: number,
  ): Place[] {
    const rows =
      key === undefined
        ? happenedAtAll.all(site, kind, at, visitor, from, limit)
        : kind === 'customer'
          ? customers.all(site, key, at, visitor, limit)
          : happened.all(site, kind, key, at, visitor, from, limit);
    return rows as unknown as Place[];
  }

  async function ofId(site: string, text: string): Promise<{ found: FoundVisitor[]; tooMany: boolean }> {
    if (text.length < SHORTEST) return { found: [], tooMany: false };
    // Of a simulated shopper the console shows the id without its beginning, and a chip instead.
    const rows = [text, SIMULATED_PREFIX + text].flatMap(
      (begin) => beginning.all(site, begin, `${begin}\u{10ffff}`, MOST_IDS + 1) as unknown as Place[],
    );
    if (!rows.some(({ visitor }) => visitor === text)) {
      // Bots are not counted, and what came this moment not yet: the log knows them.
      const last = (await store.journeys.read(site, text)).at(-1);
      if (last) rows.unshift({ visitor: text, at: last.record.received });
    }
    const found = rows
      .slice(0, MOST_IDS)
      .map(({ visitor, at }): FoundVisitor => ({ visitor, by: 'visitor', at }));
    return { found, tooMany: rows.length > MOST_IDS };
  }

  return {
    async byText(site, written, { before, limit }) {
      const text = written.trim().replace(/(…|\.\.\.)$/, '');
      const end = placeOf(before);
      const { found, tooMany } = await ofId(site, text);
      const told = keysOf(text).flatMap(([kind, key]) => ofKind(site, kind, key, 0, end, limit + 1));
      const rows = [...found.filter((row) => isBefore(row, end)), ...told].sort(newestFirst);
      return { ...pageOf(rows, limit), ...(tooMany && { tooMany }) };
    },
    async byKey(site, kind, key, { from, to }, { before, limit }) {
      const end = before === undefined ? { at: to, visitor: '' } : placeOf(before);
      return pageOf(ofKind(site, kind, key, from, end, limit + 1), limit);
    },
    async choices(site) {
      const failures: FindChoices['failures'] = [];
      for (let key = ''; failures.length < MOST_FAILURES; ) {
        const next = nextFailure.get(site, key)?.['key'];
        if (typeof next !== 'string') break;
        key = next;
        const [reason = '', code] = key.split(' ');
        failures.push({ reason, ...(code !== undefined && { code }) });
      }
      return {
        rules: rules.all(site, MOST_RULES).map((row) => ({
          rule: String(row['rule']),
          name: String(row['name']),
          kind: row['kind'] as Kind,
        })),
        failures,
      };
    },
  };
}

/** Order numbers are often written with a #, and the console shows a code such as `card_declined` in words. */
function keysOf(text: string): [FindKind, string][] {
  const orders = [...new Set([text, text.replace(/^#\s*/, '')])];
  const codes = [...new Set([text, text.replaceAll(' ', '_'), text.replaceAll(' ', '-')])];
  return [
    ['customer', text],
    ...orders.map((key): [FindKind, string] => ['order', key]),
    ...codes.map((key): [FindKind, string] => ['code', key]),
  ];
}

interface Place {
  visitor: string;
  at: number;
}

function pageOf(rows: readonly FoundVisitor[], limit: number): Omit<FindReply, 'counting'> {
  const found = rows.slice(0, limit);
  const last = found.at(-1);
  return { found, ...(rows.length > limit && last && { next: `${last.at}_${last.visitor}` }) };
}

/** As a page gives it in `next`. */
export const FIND_PLACE = /^(\d{1,16})_(.*)$/s;

/** @param before what is no place is the beginning */
function placeOf(before: string | undefined): Place {
  const [, at, visitor] = FIND_PLACE.exec(before ?? '') ?? [];
  return at === undefined || visitor === undefined
    ? { at: Number.MAX_SAFE_INTEGER, visitor: '' }
    : { at: Number(at), visitor };
}

/** As SQLite compares texts: by their bytes, which for UTF-8 is the order of the characters' numbers. */
function isBefore(row: Place, end: Place): boolean {
  return row.at < end.at || (row.at === end.at && row.visitor < end.visitor);
}

function newestFirst(a: Place, b: Place): number {
  return b.at - a.at || (a.visitor < b.visitor ? 1 : a.visitor > b.visitor ? -1 : 0);
}
