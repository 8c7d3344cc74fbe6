/** A crash between: a hold is there with its record or not at all, whenever the process or the disk fails. */
import { expect, test } from 'vitest';
import { sqliteStore } from '../../collector/store/sqlite/sqlite-store.ts';
import { databasePath } from './folder.ts';
import { sample, T0 } from './sample.ts';
import { codes } from './settle.ts';

const grants = { hold: [{ rule: 'gift', decision: 'd1', cost: 5, until: T0 + 9, max: { count: 1 } }] };

test('a commit that fails holds nothing, and the unit is there for the next one (spec: G1 D1)', async () => {
  const path = databasePath();
  let failing = true;
  const beforeCommit = () => {
    if (failing) throw new Error('pulled the plug');
  };
  const store = sqliteStore({ path, beforeCommit });
  const both = [store.journeys.append(sample('ann', 0, { grants })), store.journeys.append(sample('bob', 0))];
  expect(await codes(both)).toEqual(['failed', 'failed']);
  expect(await store.grants.spending('shop', T0)).toEqual([]);
  failing = false;
  expect(await store.journeys.append(sample('bob', 0, { grants }))).toBe(1);
  await store.close();

  const again = sqliteStore({ path });
  expect(await again.grants.spending('shop', T0)).toEqual([{ rule: 'gift', used: 0, spent: 0, held: 1 }]);
  expect(await codes([again.journeys.append(sample('ann', 0, { grants }))])).toEqual(['exhausted']);
  await again.close();
});

test('two processes and the last unit: one has it (spec: G1)', async () => {
  const path = databasePath();
  const [one, two] = [sqliteStore({ path }), sqliteStore({ path })];
  const answers = await codes([
    one.journeys.append(sample('ann', 0, { grants })),
    two.journeys.append(sample('bob', 0, { grants })),
  ]);
  expect(answers.toSorted()).toEqual([1, 'exhausted']);
  await Promise.all([one.close(), two.close()]);
});
