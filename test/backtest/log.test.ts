/** A backtest of a real log in its own thread: history before a time, the live book, progress, stopping, refusals. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backtest } from '../../collector/backtest/backtest.ts';
import type { NamedBook, WhatIfJob } from '../../collector/backtest/job.ts';
import { pace } from '../../collector/backtest/pace.ts';
import type { BacktestProgress } from '../../collector/backtest/report.ts';
import { bookSettings } from '../../collector/pipeline/book-settings.ts';
import { books } from '../../collector/pipeline/books.ts';
import { sqliteStore } from '../../collector/store/sqlite/sqlite-store.ts';
import { ruleOf, type ShortRule } from './book-of.ts';
import { journeysSource, type Row, START } from './journeys-source.ts';

const NEVER_BOUGHT: ShortRule = {
  id: 'never-bought',
  kind: 'offer',
  when: { all: [{ fact: 'cart.value', atLeast: 100 }, { none: [{ did: 'purchase', within: '30d' }] }] },
};
const SEARCHED: ShortRule = { id: 'searched', kind: 'reminder', when: { did: 'search' } };
const CART: Row = [2_000, 'add_to_cart', { currency: 'EUR', value: 150 }];
const JOURNEYS: Record<string, Row[]> = {
  bought: [[0, 'purchase', { transaction_id: '1', currency: 'EUR', value: 10 }], CART],
  new: [[1_999, 'page_view'], CART],
  searching: [
    [0, 'search'],
    [2_001, 'page_view'],
  ],
};
const content = (...rules: ShortRule[]) => ({
  settings: bookSettings('shop', { holdout: 0 }),
  rules: rules.map(ruleOf),
});
const named = (...rules: ShortRule[]): NamedBook => ({ name: 'draft', book: content(...rules) });

let folder: string;
let log: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kairos-'));
  log = join(folder, 'kairos.db');
  const store = sqliteStore({ path: log });
  await books(store).publish('shop', content(SEARCHED));
  await fill('shop', JOURNEYS);
  const crowd = Array.from({ length: 500 }, (_, place): [string, Row[]] => [
    `v${place}`,
    [
      [place, 'page_view'],
      [place + 1, 'search'],
    ],
  ]);
  await fill('crowd', Object.fromEntries(crowd));
  await store.close();

  async function fill(site: string, journeys: Record<string, Row[]>) {
    for await (const { visitor, version, record } of journeysSource(journeys).records())
      await store.journeys.append({ site, visitor, version: version - 1, record, trace: null });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const job = (more: Partial<WhatIfJob> = {}, site = 'shop'): WhatIfJob => ({
  task: 'what-if',
  input: { log, site },
  books: [named(NEVER_BOUGHT, SEARCHED)],
  ...more,
});

describe('a backtest of the log (spec: K1)', () => {
  it('folds what came before the time it begins at, and decides nothing of it', async () => {
    const report = await backtest(job({ input: { log, site: 'shop', from: START + 1_990 * 60_000 } }));
    expect(report).toMatchObject({
      visitors: 3,
      records: 4,
      books: [
        {
          rules: [
            { rule: 'never-bought', visitors: 1, examples: [{ visitor: 'new' }] },
            { rule: 'searched', decisions: 0 },
          ],
        },
      ],
    });
  });

  it('ends where it is told to', async () => {
    const report = await backtest(job({ input: { log, site: 'shop', to: START + 1_990 * 60_000 } }));
    expect(report).toMatchObject({
      visitors: 2,
      records: 2,
      books: [{ rules: [{ decisions: 0 }, { decisions: 1 }] }],
    });
  });

  it('holds a draft against the book that is live', async () => {
    const report = await backtest(
      job({ books: [named(NEVER_BOUGHT), { name: 'live', live: { log, site: 'shop' } }] }),
    );
    expect(report.books.map(({ name, decisions }) => [name, decisions])).toEqual([
      ['draft', 1],
      ['live', 1],
    ]);
    expect(report.difference).toMatchObject({ visitors: { gained: 1, lost: 1, changed: 0, same: 0 } });
  });

  it('refuses in one sentence what cannot be read', async () => {
    const nowhere = { log: join(folder, 'nowhere.db'), site: 'shop' };
    await expect(backtest(job({ input: nowhere }))).rejects.toThrow(/nowhere\.db/);
    const none = backtest(job({ books: [{ name: 'live', live: { log, site: 'crowd' } }] }));
    await expect(none).rejects.toThrow('No rulebook of site crowd was ever live here');
  });
});

describe('a long one (spec: K4)', () => {
  it('stops within a page of the log, with what is known by then', async () => {
    const stop = new AbortController();
    stop.abort();
    const report = await backtest(job({}, 'crowd'), undefined, stop.signal);
    expect(report.partial).toBe(true);
    expect(report.records).toBeLessThan(500);
  });

  it('tells how far it is, and how long it will take', () => {
    const told: BacktestProgress[] = [];
    const due = pace((progress) => told.push(progress), clockOf(0, 50, 100, 150, 200));
    const turns = Array.from({ length: 4 * 64 }, (_, place) => due(place + 1, (place + 1) / 512));
    expect(turns.filter(Boolean)).toHaveLength(2);
    expect(told).toEqual([
      { events: 128, share: 0.25, left: 300 },
      { events: 256, share: 0.5, left: 200 },
    ]);
  });
});

/** A clock that shows these milliseconds, one after another. */
function clockOf(...times: number[]): () => number {
  return () => times.shift() ?? 0;
}
