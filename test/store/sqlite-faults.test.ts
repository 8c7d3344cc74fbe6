/** What the SQLite driver does when the disk, the file or the process fails. */
import { spawn } from 'node:child_process';
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type SqliteOptions, sqliteStore } from '../../collector/store/sqlite/sqlite-store.ts';
import type { Store } from '../../collector/store/store.ts';
import { databasePath } from './folder.ts';
import { sample } from './sample.ts';
import { codes, refusal } from './settle.ts';

const opened: Store[] = [];
afterEach(() => Promise.all(opened.splice(0).map((store) => store.close())));

function open(options: SqliteOptions): Store {
  const store = sqliteStore(options);
  opened.push(store);
  return store;
}

describe('durability', () => {
  test('the live pragmas are WAL and FULL (spec: D1)', () => {
    let live: unknown;
    const beforeCommit = (db: DatabaseSync) => {
      live = db.prepare('PRAGMA synchronous').get()?.['synchronous'];
    };
    const { health, books } = open({ path: databasePath(), beforeCommit });
    expect(health()).toMatchObject({ writable: true, journalMode: 'wal', synchronous: 'full' });
    return books.add('shop', '{}', 'h').then(() => expect(live).toBe(2));
  });

  test('no append resolves before its commit, and many share one (spec: D1)', async () => {
    const path = databasePath();
    const other = new DatabaseSync(path);
    const commits: number[] = [];
    let resolved = 0;
    const beforeCommit = () => {
      expect(resolved).toBe(0);
      commits.push(Number(other.prepare('SELECT count(*) AS n FROM log').get()?.['n']));
    };
    const { journeys } = open({ path, beforeCommit });
    const all = Array.from({ length: 50 }, async (_, i) => {
      await journeys.append(sample(`v${i}`, 0));
      resolved++;
      expect(other.prepare('SELECT count(*) AS n FROM log').get()?.['n']).toBe(50);
    });
    await Promise.all(all);
    expect(commits, 'one commit, and nothing of it was visible before').toEqual([0]);
    other.close();
  });

  test('a failing commit rejects everything in it and leaves nothing', async () => {
    let failing = true;
    const beforeCommit = () => {
      if (failing) throw new Error('pulled the plug');
    };
    const { journeys, health } = open({ path: databasePath(), beforeCommit });
    const both = [journeys.append(sample('ann', 0)), journeys.append(sample('bob', 0))];
    expect(await codes(both)).toEqual(['failed', 'failed']);
    expect(health()).toMatchObject({ writable: false, reason: 'failed' });
    failing = false;
    expect(await journeys.list('shop', { limit: 9 })).toEqual([]);
    expect(await journeys.append(sample('ann', 0))).toBe(1);
    expect(health()).toMatchObject({ writable: true });
  });

  test('a value that SQLite itself refuses costs its own append only', async () => {
    const { journeys } = open({ path: databasePath() });
    const snapshot = { state: { not: 'text' } as unknown as string, engine: '1' };
    const all = [sample('ann', 0), sample('bob', 0, { snapshot }), sample('cid', 0)];
    expect(await codes(all.map((each) => journeys.append(each)))).toEqual([1, 'failed', 1]);
  });

  test('kill -9 in mid-append, three rounds: every acknowledged version is there (spec: D2)', async () => {
    const path = databasePath();
    for (let round = 1; round <= 3; round++) {
      const acknowledged = await killedAfter(path, 200);
      const { journeys, close } = open({ path });
      for (const [visitor, version] of acknowledged) {
        const versions = (await journeys.read('shop', visitor)).map((each) => each.version);
        expect(versions.length, `${visitor} in round ${round}`).toBeGreaterThanOrEqual(version);
        expect(versions).toEqual(versions.map((_, i) => i + 1));
      }
      await close();
    }
  });
});

/** @returns the last version acknowledged to each visitor before the child was killed */
async function killedAfter(path: string, lines: number): Promise<Map<string, number>> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('append-child.ts', import.meta.url)), path]);
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
    if (out.split('\n').length > lines) child.kill('SIGKILL');
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  await new Promise((resolve) => child.on('close', resolve));
  expect(child.signalCode, errors).toBe('SIGKILL');
  const whole = out.slice(0, out.lastIndexOf('\n')).split('\n');
  expect(whole.length).toBeGreaterThanOrEqual(lines);
  return new Map(whole.map((line) => line.split(' ') as [string, string]).map(([v, n]) => [v, Number(n)]));
}

describe('while running', () => {
  test('disk full: refused as full, reads go on, recovers without a restart (spec: D3)', async () => {
    let db: DatabaseSync | undefined;
    const beforeCommit = (connection: DatabaseSync) => {
      db = connection;
    };
    const { journeys, health } = open({ path: databasePath(), beforeCommit });
    await journeys.append(sample('ann', 0));
    db?.exec('PRAGMA max_page_count = 1');
    const trace = 'x'.repeat(50_000);
    const all = [sample('ann', 1, { trace }), sample('bob', 0, { trace })];
    expect(await codes(all.map((each) => journeys.append(each)))).toEqual(['full', 'full']);
    expect(health()).toMatchObject({
      writable: false,
      reason: 'full',
      message: expect.stringMatching(/space/),
    });
    expect(await journeys.read('shop', 'ann')).toHaveLength(1);
    db?.exec('PRAGMA max_page_count = 1000000');
    await vi.waitFor(() => expect(health().writable).toBe(true), { timeout: 5_000, interval: 100 });
    expect(await codes(all.map((each) => journeys.append(each)))).toEqual([2, 1]);
  });

  test('locked by another process: refused as busy, then works again (spec: D3)', async () => {
    const path = databasePath();
    const { journeys, health } = open({ path });
    await journeys.append(sample('ann', 0));
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    expect(await refusal(journeys.append(sample('ann', 1)))).toBe('busy');
    expect(health()).toMatchObject({ writable: false, reason: 'busy' });
    expect(await journeys.read('shop', 'ann')).toHaveLength(1);
    other.exec('ROLLBACK');
    other.close();
    expect(await journeys.append(sample('ann', 1))).toBe(2);
  });

  test('file deleted or replaced: refused as gone instead of written into nowhere; works when put back', async () => {
    const path = databasePath();
    const { journeys, health } = open({ path });
    await journeys.append(sample('ann', 0));
    renameSync(path, `${path}.away`);
    expect(await refusal(journeys.append(sample('ann', 1)))).toBe('gone');
    writeFileSync(path, '');
    expect(await refusal(journeys.append(sample('ann', 1)))).toBe('gone');
    expect(health()).toMatchObject({ writable: false, reason: 'gone' });
    expect(await journeys.read('shop', 'ann')).toHaveLength(1);
    renameSync(`${path}.away`, path);
    expect(await journeys.append(sample('ann', 1))).toBe(2);
  });

  test('two stores on one file see each other, and one cannot overwrite the other (spec: D5)', async () => {
    const path = databasePath();
    const [one, two] = [open({ path }), open({ path })];
    await one.journeys.append(sample('ann', 0));
    expect(await refusal(two.journeys.append(sample('ann', 0)))).toBe('conflict');
    expect(await two.journeys.append(sample('ann', 1))).toBe(2);
    expect(await refusal(one.journeys.append(sample('ann', 1)))).toBe('conflict');
    expect(await one.journeys.append(sample('ann', 2))).toBe(3);
    const positions = (await one.journeys.read('shop', 'ann')).map((each) => each.position);
    expect(positions).toEqual([1, 2, 3]);
  });

  test('a reader beside the writer sees what is committed, and refuses to write', async () => {
    const path = databasePath();
    const writer = open({ path });
    await writer.journeys.append(sample('ann', 0));
    const reader = open({ path, readOnly: true });
    await writer.journeys.append(sample('ann', 1));
    expect(await reader.journeys.read('shop', 'ann')).toHaveLength(2);
    const calls = [
      reader.journeys.append(sample('ann', 2)),
      reader.journeys.erase('shop', 'ann', 't'),
      reader.books.add('shop', '{}', 'h'),
    ];
    expect(await codes(calls)).toEqual(['readonly', 'readonly', 'readonly']);
    expect(reader.health()).toMatchObject({ writable: false, reason: 'readonly' });
    expect(await writer.journeys.append(sample('ann', 2))).toBe(3);
  });

  test('an erased journey is not left legible in the file', async () => {
    const path = databasePath();
    const { journeys, close } = open({ path });
    await journeys.append(sample('ann', 0, { trace: 'find-me-if-you-can' }));
    await journeys.append(sample('bob', 0));
    await journeys.erase('shop', 'ann', 'hash');
    await close();
    expect(readFileSync(path).includes('find-me-if-you-can')).toBe(false);
  });
});

describe('refusals to open, each with one sentence (spec: D4)', () => {
  const rows: [name: string, prepare: (path: string) => unknown, code: string, sentence: RegExp][] = [
    [
      'a file of a newer schema',
      (path) => alter(path, 'PRAGMA user_version = 99'),
      'newer',
      /^\S+kairos\.db was written by a newer Kairos \(schema 99.*; update Kairos or use another data folder\.$/,
    ],
    [
      'garbage instead of a database',
      (path) => writeFileSync(path, Buffer.alloc(8_192, 'garbage')),
      'damaged',
      /^\S+kairos\.db is damaged or not a database; restore a backup or move the file away\.$/,
    ],
    [
      'a database whose schema was overwritten',
      async (path) => {
        await alter(path, 'PRAGMA user_version = 1');
        const bytes = readFileSync(path);
        writeFileSync(path, bytes.fill(0xab, 100, 4_096));
      },
      'damaged',
      /is damaged/,
    ],
    [
      "another program's database",
      (path) => {
        const db = new DatabaseSync(path);
        db.exec('CREATE TABLE orders (id INTEGER)');
        db.close();
      },
      'damaged',
      /is the database of another program; use another data folder\.$/,
    ],
  ];

  test.each(rows)('%s', async (_, prepare, code, sentence) => {
    const path = databasePath();
    await prepare(path);
    const before = readFileSync(path);
    expect(() => sqliteStore({ path })).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(sentence) }),
    );
    expect(readFileSync(path).equals(before), 'the file was left as it was').toBe(true);
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be written (root may write any)', async () => {
    const path = databasePath();
    await alter(path, 'PRAGMA user_version = 1');
    chmodSync(path, 0o444);
    expect(() => sqliteStore({ path })).toThrow(expect.objectContaining({ code: 'readonly' }));
  });

  test('a damaged page is found when it is read, and says so', async () => {
    const path = databasePath();
    const store = sqliteStore({ path });
    const trace = 'x'.repeat(3_000);
    for (let i = 0; i < 50; i++) await store.journeys.append(sample(`v${i}`, 0, { trace }));
    await store.close();
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xab, 150_000, 170_000));
    const { journeys } = open({ path });
    const found = await codes(Array.from({ length: 50 }, (_, i) => journeys.read('shop', `v${i}`)));
    expect(found).toContain('damaged');
    expect(found.filter((each) => each !== 'damaged').length, 'the rest can be read').toBeGreaterThan(25);
  });
});

async function alter(path: string, sql: string): Promise<void> {
  await sqliteStore({ path }).close();
  const db = new DatabaseSync(path);
  db.exec(sql);
  db.close();
}

test('a log of 100,000 records opens without being read (time printed)', async () => {
  const path = databasePath();
  const { journeys, close } = sqliteStore({ path });
  for (let done = 0; done < 100_000; done += 500) {
    const group = Array.from({ length: 500 }, (_, i) =>
      sample(`v${(done + i) % 20_000}`, Math.floor((done + i) / 20_000)),
    );
    await Promise.all(group.map((each) => journeys.append(each)));
  }
  await close();
  const start = performance.now();
  const store = open({ path });
  console.log(`100,000 records: opened in ${(performance.now() - start).toFixed(1)} ms`);
  expect(await store.journeys.read('shop', 'v7')).toHaveLength(5);
  rmSync(path);
});
