/** The disk is full, locked or read-only: events are refused for now, everything else goes on, and it ends by itself. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { runCollector } from '../support/run-collector.ts';
import { batchOf, tabOf } from '../support/wire-events.ts';

interface Place {
  /** Of the database. */
  path: string;
  /** Lets every commit fail with this SQLite result code, until it is 0. */
  fail(errcode: number): void;
}

/** sqlite.org/rescode.html */
const failing = (errcode: number) => (place: Place) => {
  place.fail(errcode);
  return () => place.fail(0);
};

/** [what, how it begins; returns how it ends] */
const faults: [string, (place: Place) => () => void][] = [
  ['full', failing(13)],
  ['read-only', failing(8)],
  [
    'locked by another process',
    ({ path }) => {
      const other = new DatabaseSync(path);
      other.exec('BEGIN IMMEDIATE');
      return () => {
        other.exec('ROLLBACK');
        other.close();
      };
    },
  ],
];

it.each(faults)(
  '%s: 503 with Retry-After, readiness red, readings go on; then all is well without a restart (spec: D3)',
  async (_what, begin) => {
    let errcode = 0;
    const run = await runCollector({
      sqlite: {
        beforeCommit: () => {
          if (errcode > 0) throw Object.assign(new Error('told to fail'), { errcode });
        },
      },
    });
    const tab = tabOf('unavailable1');
    await run.send({ events: [tab('page_view')] });
    const ready = () => fetch(`${run.url}/ready`);
    expect((await ready()).status).toBe(200);

    const end = begin({
      path: join(run.folder, 'data', 'kairos.db'),
      fail: (code) => {
        errcode = code;
      },
    });
    const body = batchOf([tab('search')]);
    const refused = await run.post('/v1/events', body);
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([503, 'unavailable']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const red = await ready();
    expect([red.status, ((await red.json()) as { ready: boolean }).ready]).toEqual([503, false]);
    expect((await fetch(`${run.url}/health`)).status).toBe(200);
    expect((await fetch(`${run.url}/metrics`)).status).toBe(200);
    const [row] = await run.store.journeys.list('demo', { limit: 1 });
    expect(row).toMatchObject({ records: 1, events: 1 });

    end();
    expect((await run.post('/v1/events', { ...body, sent: Date.now() })).body).toMatchObject({
      accepted: 1,
      duplicates: 0,
    });
    expect((await ready()).status).toBe(200);
    await run.stop();
  },
);
