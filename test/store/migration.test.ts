/** A log of an earlier schema is brought up to date by the first start, and refused until then. */
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { sqliteStore } from '../../collector/store/sqlite/sqlite-store.ts';
import { databasePath } from './folder.ts';
import { sample, T0 } from './sample.ts';

/** What leads back from each schema to the one before. */
const BACK: [schema: number, statements: string][] = [
  [
    8,
    'ALTER TABLE sites DROP COLUMN closed; ALTER TABLE sites DROP COLUMN closed_by; PRAGMA user_version = 8',
  ],
  [7, 'DROP TABLE site_heard; PRAGMA user_version = 7'],
  [6, 'DROP TABLE sites; DROP TABLE site_origins; DROP TABLE site_keys; PRAGMA user_version = 6'],
  [5, 'DROP TABLE simulated; PRAGMA user_version = 5'],
  [4, 'DROP TABLE people; DROP TABLE sessions; DROP TABLE links; DROP TABLE audit; PRAGMA user_version = 4'],
  [
    3,
    `DROP TABLE drafts; ALTER TABLE books DROP COLUMN who; ALTER TABLE books DROP COLUMN note;
     ALTER TABLE books DROP COLUMN at; ALTER TABLE books DROP COLUMN rules; PRAGMA user_version = 3`,
  ],
  [2, 'DROP TABLE grants; DROP TABLE budgets; DROP TABLE switches; PRAGMA user_version = 2'],
  [1, 'DROP INDEX journeys_by_due; ALTER TABLE journeys DROP COLUMN due; PRAGMA user_version = 1'],
];

test.each(BACK)(
  'a file of schema %i keeps its journeys and gains what came since (spec: D4)',
  async (schema) => {
    const path = databasePath();
    const first = sqliteStore({ path });
    await first.journeys.append(sample('ann', 0));
    await first.close();
    const db = new DatabaseSync(path);
    db.exec(
      `INSERT INTO books (site, version, content, hash, rules) VALUES ('shop', 1, '{"rules":[1,2]}', 'h', 2)`,
    );
    for (const [at, statements] of BACK) if (at >= schema) db.exec(statements);
    db.close();

    expect(() => sqliteStore({ path, readOnly: true })).toThrow(
      /written by an older Kairos; start the collector/,
    );
    const store = sqliteStore({ path });
    const hold = [{ rule: 'gift', decision: 'd1', cost: 5, until: T0 + 1 }];
    await store.journeys.append(sample('ann', 1, { due: T0, grants: { hold } }));
    expect(await store.journeys.due(T0, 9)).toEqual([{ site: 'shop', visitor: 'ann', at: T0 }]);
    expect(await store.grants.spending('shop', T0)).toEqual([{ rule: 'gift', used: 0, spent: 0, held: 1 }]);
    expect(await store.switches.list('shop')).toEqual([]);
    expect(await store.accounts.owners()).toEqual([]);
    expect(await store.drafts.list('shop')).toEqual([]);
    expect(await store.simulated.state('shop')).toBeUndefined();
    const { sites } = store;
    expect([await sites.list(), await sites.origins(), await sites.keys(), await sites.heard()]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(await store.books.list('shop', { limit: 9 })).toEqual([
      { version: 1, who: null, note: '', at: null, rules: 2 },
    ]);
    expect(await store.journeys.read('shop', 'ann')).toHaveLength(2);
    await store.close();
  },
);
