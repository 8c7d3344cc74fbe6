/** The reports' sums are those of a recount, whatever the slices, and however often it is begun anew. */
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { logCounter } from '../../collector/reports/count-log.ts';
import { readReports } from '../../collector/reports/read-reports.ts';
import { emptyReports, openReports } from '../../collector/reports/report-db.ts';
import { memoryStore } from '../../collector/store/memory.ts';
import type { Append, Store } from '../../collector/store/store.ts';
import { isClock } from '../../protocol/event.ts';
import { randomLog, randomOf, T0 } from './random-log.ts';
import { recount } from './recount.ts';

const HOUR = 3_600_000;
const SEEDS = [1, 2, 3, 4, 5];
const open: DatabaseSync[] = [];
let store: Store;
let db: DatabaseSync;

beforeEach(() => {
  store = memoryStore();
  db = newReports();
});
afterEach(async () => {
  for (const one of open.splice(0)) one.close();
  await store.close();
});

function newReports(): DatabaseSync {
  const made = openReports(':memory:');
  open.push(made);
  return made;
}

async function fill(log: readonly Append[]): Promise<void> {
  for (const append of log) await store.journeys.append(append);
}

async function countAll(into: DatabaseSync, slice: () => number = () => 500): Promise<void> {
  const counter = logCounter(store, into);
  while ((await counter.count('shop', slice())) > 0);
}

const TABLES = {
  sums: 'SELECT * FROM sums ORDER BY what, hour, name',
  finds: 'SELECT * FROM finds ORDER BY kind, key, at, visitor',
  visitors: 'SELECT * FROM visitors ORDER BY visitor',
  moments: 'SELECT * FROM moments ORDER BY id',
  rules: 'SELECT * FROM rules ORDER BY rule',
  cursors: 'SELECT * FROM cursors',
};

function contentOf(of: DatabaseSync): object {
  return Object.fromEntries(Object.entries(TABLES).map(([name, sql]) => [name, of.prepare(sql).all()]));
}

test.each(SEEDS)(
  'seed %i: counted as it comes, in slices of any size, is counted from nothing (spec: V1)',
  async (seed) => {
    const log = randomLog(seed, 600, 25);
    const random = randomOf(seed + 100);
    for (let done = 0; done < log.length; ) {
      const some = Math.ceil(random() * 60);
      await fill(log.slice(done, done + some));
      done += some;
      await countAll(db, () => Math.ceil(random() * 20));
    }
    const anew = newReports();
    await countAll(anew);
    expect(contentOf(db)).toEqual(contentOf(anew));
    expect(db.prepare('SELECT count(*) AS n FROM sums').get()?.['n']).toBeGreaterThan(50);

    emptyReports(db);
    await countAll(db);
    expect(contentOf(db)).toEqual(contentOf(anew));
  },
);

test.each(SEEDS)(
  'seed %i: the funnel of any time is that of a plain recount of the log (spec: V1 V2)',
  async (seed) => {
    const log = randomLog(seed, 600, 25);
    await fill(log);
    await countAll(db, () => 37);
    const reports = readReports(store, db);
    for (const [first, last] of [
      [0, 400],
      [0, 7],
      [9, 48],
    ] as const) {
      const [from, to] = [T0 + (first - 24) * HOUR, T0 + last * HOUR];
      const { now, before } = await reports.funnel('shop', { from, to });
      for (const period of [now, before]) {
        const plain = recount(log, period.from, period.to);
        expect(period.visits).toBe(plain.visits);
        expect(period.reached.map(({ visits }) => visits)).toEqual(plain.reached);
        expect(period.orders).toBe(plain.orders);
        const spent = period.revenue.map(({ currency, value }) => [currency, Math.round(value * 100)]);
        expect(new Map(spent as [string, number][])).toEqual(plain.spent);
      }
      expect(before.to).toBe(now.from);
      expect(before.to - before.from).toBe(now.to - now.from);
    }
  },
);

test.each(SEEDS)(
  'seed %i: orders and failed checkouts are found where a plain reading of the log has them (spec: V21)',
  async (seed) => {
    const log = randomLog(seed, 400, 12);
    await fill(log);
    await countAll(db, () => 23);
    const kept = db
      .prepare("SELECT kind, key, visitor FROM finds WHERE kind IN ('order', 'code') ORDER BY 1, 2, 3")
      .all();
    const told = log
      .filter(({ record }) => !record.context.bot)
      .flatMap(({ visitor, record }) =>
        record.events.filter(({ tab }) => !isClock(tab)).map((event) => ({ visitor, ...event })),
      );
    const orders = told.flatMap(({ name, visitor, params }) =>
      name === 'purchase' && params?.['transaction_id']
        ? [`order ${params['transaction_id']} ${visitor}`]
        : [],
    );
    const codes = told.flatMap(({ name, visitor, at, params }) =>
      name === 'checkout_error' && !String(params?.['code']).includes(' ')
        ? [`code ${params?.['code']} ${at} ${visitor}`]
        : [],
    );
    expect(
      kept
        .filter(({ kind }) => kind === 'order')
        .map(({ kind, key, visitor }) => `${kind} ${key} ${visitor}`),
    ).toEqual([...new Set(orders)].sort());
    expect(kept.filter(({ kind }) => kind === 'code').length).toBe(new Set(codes).size);
  },
);

test('who is forgotten while their records are being counted stays forgotten (spec: V21)', async () => {
  const log = randomLog(11, 60, 4);
  await fill(log);
  const counting = logCounter(
    {
      journeys: {
        ...store.journeys,
        async *scan(...range: Parameters<Store['journeys']['scan']>) {
          for await (const stored of store.journeys.scan(...range)) yield stored;
          // The slice has been read; now somebody withdraws.
          await store.journeys.erase('shop', 'v3', 'hash');
          logCounter(store, db).forget('shop', 'v3');
        },
      },
    },
    db,
  );
  await counting.count('shop');
  await countAll(db);
  const left = newReports();
  await countAll(left);
  expect(contentOf(db)).toEqual(contentOf(left));
  expect(JSON.stringify(contentOf(db))).not.toContain('"v3"');
});

test('two that count at once count everything once', async () => {
  await fill(randomLog(6, 300, 10));
  const counters = [logCounter(store, db), logCounter(store, db)];
  for (let more = 1; more > 0; ) {
    more = Math.max(...(await Promise.all(counters.map((one) => one.count('shop', 13)))));
  }
  const anew = newReports();
  await countAll(anew);
  expect(contentOf(db)).toEqual(contentOf(anew));
});

test('a slice that fails leaves nothing behind, and is counted again', async () => {
  await fill(randomLog(7, 50, 5));
  const counter = logCounter(store, db);
  db.exec(`CREATE TRIGGER refuse BEFORE INSERT ON cursors BEGIN SELECT raise(ABORT, 'no room'); END`);
  await expect(counter.count('shop')).rejects.toThrow('no room');
  expect(db.prepare('SELECT count(*) AS n FROM sums').get()).toEqual({ n: 0 });
  db.exec('DROP TRIGGER refuse');
  await countAll(db);
  const anew = newReports();
  await countAll(anew);
  expect(contentOf(db)).toEqual(contentOf(anew));
});

test('an erased visitor is gone at once, and from the sums with the next rebuild (spec: V3)', async () => {
  const log = randomLog(8, 200, 8);
  await fill(log);
  await countAll(db);
  const reports = readReports(store, db);
  const whole = { from: T0 - 24 * HOUR, to: T0 + 400 * HOUR };
  const all = recount(log, whole.from, whole.to).visits;
  await store.journeys.erase('shop', 'v3', 'hash');
  logCounter(store, db).forget('shop', 'v3');
  expect(JSON.stringify(contentOf(db))).not.toContain('"v3"');
  const { moments } = await reports.moments('shop', { limit: 500, language: 'en' });
  expect(moments.length).toBeGreaterThan(5);
  expect(moments.map(({ visitor }) => visitor)).not.toContain('v3');
  expect((await reports.funnel('shop', whole)).now.visits).toBe(all);

  emptyReports(db);
  await countAll(db);
  const left = recount(
    log.filter(({ visitor }) => visitor !== 'v3'),
    whole.from,
    whole.to,
  ).visits;
  expect(left).toBeLessThan(all);
  expect((await reports.funnel('shop', whole)).now.visits).toBe(left);
});
