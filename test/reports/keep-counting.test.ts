/** The thread that counts: it does what it is told, says what went wrong, and its loss loses nothing. */
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { keepCounting } from '../../collector/reports/keep-counting.ts';
import { openReports } from '../../collector/reports/report-db.ts';
import { startReports } from '../../collector/reports/reports.ts';
import { sqliteStore } from '../../collector/store/sqlite/sqlite-store.ts';
import { databasePath } from '../store/folder.ts';
import { randomLog, T0 } from './random-log.ts';

/** The thread runs only when the others leave a core free, and those are the tests beside this one. */
const PATIENT = { timeout: 40_000 };
vi.setConfig({ testTimeout: 90_000 });

test('what the thread cannot read is told, and who asks it to forget hears that it did not', async () => {
  const errors: unknown[] = [];
  const folder = join(databasePath(), '..');
  const files = { log: join(folder, 'nothing', 'here.db'), reports: join(folder, 'reports.db') };
  const thread = keepCounting({ files, sites: ['shop'], onError: (error) => errors.push(error) });
  await expect.poll(() => errors.length, PATIENT).toBeGreaterThan(0);
  await expect.poll(() => thread.forget('shop', 'v1'), PATIENT).toBe(false);
  await thread.stop();
});

test('a visitor is forgotten by the thread while it counts, and after a log was put back all is counted anew (spec: V1 V3)', async () => {
  const path = databasePath();
  const files = { log: path, reports: join(path, '..', 'reports.db') };
  let store = sqliteStore({ path });
  for (const append of randomLog(9, 120, 6)) await store.journeys.append(append);
  const errors: unknown[] = [];
  const start = () => startReports({ store, sites: ['shop'], files, onError: (error) => errors.push(error) });
  const whole = { from: T0 - 86_400_000, to: T0 + 20 * 86_400_000 };
  let reports = start();
  const visits = async () => (await reports.funnel('shop', whole)).now.visits;
  await expect.poll(async () => (await reports.funnel('shop', whole)).counting, PATIENT).toBe(false);
  await expect.poll(visits, PATIENT).toBeGreaterThan(20);
  await reports.forget('shop', 'v2');
  await reports.close();
  const kept = openReports(files.reports);
  expect(kept.prepare("SELECT count(*) AS n FROM visitors WHERE visitor = 'v2'").get()).toEqual({ n: 0 });
  kept.close();
  await store.close();

  // Another log, shorter than what was counted.
  const other = databasePath();
  files.log = other;
  store = sqliteStore({ path: other });
  for (const append of randomLog(10, 12, 2)) await store.journeys.append(append);
  reports = start();
  const plain = startReports({ store, sites: ['shop'], onError: (error) => errors.push(error) });
  await plain.fresh('shop');
  const expected = (await plain.funnel('shop', whole)).now;
  await expect.poll(async () => (await reports.funnel('shop', whole)).now, PATIENT).toEqual(expected);
  await reports.close();
  await plain.close();
  await store.close();
  expect(errors).toEqual([]);
});

test('who asks for the first time gets an answer while another writes, however long that takes (spec: V25)', async () => {
  const path = databasePath();
  const files = { log: path, reports: join(path, '..', 'reports.db') };
  const store = sqliteStore({ path });
  const errors: unknown[] = [];
  const reports = startReports({ store, sites: [], files, onError: (error) => errors.push(error) });
  const writer = openReports(files.reports);
  writer.exec('BEGIN IMMEDIATE');
  expect((await reports.funnel('shop', { from: T0, to: T0 + 86_400_000 })).now.visits).toBe(0);
  writer.exec('COMMIT');
  writer.close();
  await reports.close();
  await store.close();
  expect(errors).toEqual([]);
});
