/** A log written before due times were kept is brought up to date by the first start, and refused until then. */
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { sqliteStore } from '../../collector/store/sqlite/sqlite-store.ts';
import { databasePath } from './folder.ts';
import { sample, T0 } from './sample.ts';

test('a file of the first schema keeps its journeys and gains due times (spec: D4)', async () => {
  const path = databasePath();
  const first = sqliteStore({ path });
  await first.journeys.append(sample('ann', 0));
  await first.close();
  const db = new DatabaseSync(path);
  db.exec('DROP INDEX journeys_by_due; ALTER TABLE journeys DROP COLUMN due; PRAGMA user_version = 1');
  db.close();

  expect(() => sqliteStore({ path, readOnly: true })).toThrow(
    /written by an older Kairos; start the collector/,
  );
  const store = sqliteStore({ path });
  await store.journeys.append(sample('ann', 1, { due: T0 }));
  expect(await store.journeys.due(T0, 9)).toEqual([{ site: 'shop', visitor: 'ann', at: T0 }]);
  expect(await store.journeys.read('shop', 'ann')).toHaveLength(2);
  await store.close();
});
