/** Backup beside a running collector, restoring it, and counting anew: through the commands, in processes of their own. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { sqliteStore } from '../../collector/store/sqlite/sqlite-store.ts';
import { kairos } from '../replay/kairos.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';
import { piece, tabOf } from '../support/wire-events.ts';

const folder = mkdtempSync(join(tmpdir(), 'kairos-backup-'));
let run: RunningCollector | undefined;
let names = 0;

afterEach(async () => {
  await run?.stop();
  run = undefined;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fresh = (name: string) => join(folder, `${name}-${names++}`);

async function visitors(data: string): Promise<Map<string, number>> {
  const store = sqliteStore({ path: join(data, 'kairos.db'), readOnly: true });
  const rows = await store.journeys.list('demo', { limit: 1_000 });
  await store.close();
  return new Map(rows.map(({ visitor, records }) => [visitor, records]));
}

test('a backup beside a busy collector is whole, and comes back as it was (spec: D10)', async () => {
  run = await runCollector();
  const { send } = run;
  const write = async (number: number) =>
    send({
      visitor: String(number).padStart(22, 'V'),
      events: [tabOf(`baktab${String(number).padStart(4, '0')}`)('add_to_cart', piece(50))],
    });
  for (let number = 0; number < 50; number++) await write(number);
  const file = fresh('backup.db');
  const data = join(run.folder, 'data');
  let number = 50;
  let backedUp = false;
  const taking = kairos(['backup', file, '--data', data]).finally(() => {
    backedUp = true;
  });
  while (!backedUp) await write(number++);
  expect(await taking).toMatchObject({ code: 0, stderr: '' });
  expect(number).toBeGreaterThan(51);
  expect(statSync(file).mode & 0o077).toBe(0);

  const restored = fresh('data');
  expect(await kairos(['restore', file, '--data', restored])).toMatchObject({ code: 0 });
  expect(readdirSync(restored).sort()).toEqual(['kairos.db', 'secrets.json']);
  const had = await visitors(restored);
  expect(had.size).toBeGreaterThanOrEqual(50);
  const all = await visitors(data);
  for (const [visitor, records] of had) expect(all.get(visitor)).toBe(records);
  expect(readFileSync(join(restored, 'secrets.json'), 'utf8')).toBe(
    readFileSync(join(data, 'secrets.json'), 'utf8'),
  );
});

test('restoring puts aside what stood there (spec: D10)', async () => {
  run = await runCollector({ folder: fresh('kairos') });
  await run.send({ events: [tabOf('resttab00001')('page_view')] });
  const data = join(run.folder, 'data');
  const file = fresh('backup.db');
  await kairos(['backup', file, '--data', data]);
  await run.send({ visitor: 'W'.repeat(22), events: [tabOf('resttab00002')('page_view')] });
  await run.stop();
  run = undefined;
  expect((await visitors(data)).size).toBe(2);
  const { code, stdout } = await kairos(['restore', file, '--data', data]);
  expect([code, stdout]).toEqual([0, expect.stringContaining('kairos.db.before-')]);
  expect((await visitors(data)).size).toBe(1);
});

test('what is no backup is refused in one sentence, and nothing is changed (spec: D10)', async () => {
  const file = fresh('letter.txt');
  writeFileSync(file, 'Dear all, this is not a database.'.repeat(100));
  const data = fresh('data');
  for (const [from, says] of [
    [file, 'is no backup of Kairos'],
    [fresh('nothing'), 'There is no file'],
  ] as const) {
    const { code, stderr } = await kairos(['restore', from, '--data', data]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
  }
  expect(existsSync(data)).toBe(false);
  expect(await kairos(['backup', fresh('x'), '--data', data])).toMatchObject({ code: 2 });
  expect(await kairos(['backup', file, '--data', data])).toMatchObject({ code: 2 });
});

test('the thread that counts keeps up with the collector, and rebuild counts the same (spec: V1)', async () => {
  run = await runCollector({ counted: true });
  const data = join(run.folder, 'data');
  for (let number = 0; number < 20; number++) {
    const tab = tabOf(`cnttab${String(number).padStart(4, '0')}`);
    await run.send({
      visitor: String(number).padStart(22, 'X'),
      events: [tab('view_item'), tab('js_error')],
    });
  }
  const signedIn = await fetch(`${run.url}/sign-in?token=${run.collector.signIn.token}`, {
    redirect: 'manual',
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const now = Date.now();
  const path = `${run.url}/api/sites/demo/funnel?from=${now - 3_600_000}&to=${now + 3_600_000}`;
  const visits = async () => {
    const { now, counting } = (await (await fetch(path, { headers: { cookie } })).json()) as {
      now: { visits: number };
      counting: boolean;
    };
    return [now.visits, counting];
  };
  await expect.poll(visits, { timeout: 10_000 }).toEqual([20, false]);

  await run.post('/v1/erase', { v: 1, key: 'demo', visitor: '0'.padStart(22, 'X') });
  const config = join(run.folder, 'config.json');
  const site = { key: 'demo', name: 'Demo', origins: [], rules: run.rulesFolder };
  writeFileSync(config, JSON.stringify({ sites: [site] }));
  const rebuilt = await kairos(['rebuild', '--data', data, '--config', config]);
  expect(rebuilt).toMatchObject({ code: 0, stderr: '', stdout: 'Site demo: 19 visits counted.\n' });
  expect(await visits()).toEqual([19, false]);
});
