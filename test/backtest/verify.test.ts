/** A real collector's log comes out bit for bit: silences, answers sent ahead, late events, another book, an erasure. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backtest } from '../../collector/backtest/backtest.ts';
import type { LogInput } from '../../collector/backtest/job.ts';
import type { Rule } from '../../protocol/rule.ts';
import { CARD_DECLINED, CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, runCollector, writeRule } from '../support/run-collector.ts';
import { piece, tabOf } from '../support/wire-events.ts';
import { ruleOf } from './book-of.ts';

const SILENT = ruleOf({
  id: 'silent',
  kind: 'help',
  when: { silence: ['add_payment_info', 'purchase'], after: 'begin_checkout', for: '90s' },
});
const LEFT: Rule = {
  ...ruleOf({
    id: 'left',
    kind: 'reminder',
    when: { silence: ['purchase'], after: 'add_to_cart', for: '2h', time: 'wall' },
  }),
  expires: '7d',
};
const LEAVING = ruleOf({
  id: 'leaving',
  kind: 'reminder',
  when: {
    all: [
      { did: 'exit_intent', within: '10s' },
      { fact: 'cart.value', above: 0 },
    ],
  },
});
const TAGGED = ruleOf({ id: 'tagged', tag: 'searching', when: { did: 'search' } });

const MINUTE = 60_000;
let run: RunningCollector;
let time: number;
beforeEach(async () => {
  time = Date.now();
  run = await runCollector({
    rules: [CART_OFFER, CARD_DECLINED, SILENT, LEFT, LEAVING, TAGGED],
    now: () => time,
  });
});
afterEach(() => run.stop());

const input = (): LogInput => ({ log: join(run.folder, 'data', 'kairos.db'), site: 'demo' });
const verify = (more = {}) => backtest({ task: 'verify', input: { ...input(), ...more } });
const ids = async () => (await run.store.journeys.list('demo', { limit: 10 })).map(({ visitor }) => visitor);

/** A visit with everything that makes decisions hard to repeat. */
async function visit(name: string, tab = '1'): Promise<void> {
  const visitor = name.padEnd(22, 'A');
  const event = tabOf(`${name}Tab1${tab}`);
  const send = (...events: ReturnType<typeof event>[]) => run.send({ visitor, sent: time, events });
  const late = event('search', {}, time);
  await send({ ...event('add_to_cart', piece(150), time), visible: 1_000 });
  time += 20_000;
  await send({ ...event('begin_checkout', {}, time), visible: 21_000 });
  time += 95_000;
  const { armed } = await send({ ...event('pulse', {}, time), visible: 116_000 });
  time += 40_000;
  await send(event('checkout_error', { reason: 'payment', code: 'declined' }, time));
  await send(event('exit_intent', { how: 'pointer', armed: armed[0]?.decision.id ?? 'none' }, time));
  await send(late);
  time += 31 * MINUTE;
  await run.collector.clock.run();
  time += 120 * MINUTE;
  await run.collector.clock.run();
  await send(event('page_view', {}, time));
}

async function changeBook(): Promise<void> {
  writeRule(run.rulesFolder, ruleOf({ id: 'new', kind: 'reminder', when: { did: 'page_view', times: 2 } }));
  await run.collector.rules.get('demo')?.reload();
}

describe('the log through the books that were live (spec: K2)', () => {
  it('gives the decisions that were made, bit for bit', { timeout: 60_000 }, async () => {
    await visit('ann');
    await changeBook();
    await visit('ann', '2');
    await visit('ben');
    const { visitors, records, entries, ...report } = await verify();
    expect(report).toMatchObject({
      partial: false,
      different: 0,
      differences: [],
      skipped: { otherEngine: 0, bookLost: 0, absent: 0 },
    });
    expect(visitors).toBe(2);
    expect(records).toBeGreaterThan(15);
    expect(entries).toBeGreaterThan(10);
    const latest = await run.store.journeys.list('demo', { limit: 10 });
    const stored = await Promise.all(latest.map(({ visitor }) => run.store.journeys.read('demo', visitor)));
    const traces = stored.flat().flatMap(({ trace }) => (trace ?? []) as { rule: string; result: string }[]);
    expect(new Set(traces.map(({ rule }) => rule))).toEqual(
      new Set(['cart-100-199', 'card-declined', 'silent', 'left', 'leaving', 'tagged', 'new']),
    );
  });

  it('begins in the middle of journeys when a time is named', async () => {
    await visit('ann');
    const from = time - 100 * MINUTE;
    const report = await verify({ from });
    expect(report).toMatchObject({ different: 0, visitors: 1 });
    expect(report.records).toBeLessThan(5);
  });

  it('names journey, record and entry of what came out otherwise', async () => {
    await visit('ann');
    const [visitor] = await ids();
    const db = new DatabaseSync(input().log);
    db.exec('UPDATE log SET trace = replace(trace, \'"saw":150\', \'"saw":151\') WHERE version = 1');
    db.close();
    const report = await verify();
    expect(report.different).toBe(1);
    expect(report.differences).toMatchObject([{ visitor, record: 1 }]);
    const [{ stored, replayed, entry }] = report.differences as [(typeof report.differences)[0]];
    expect(entry).toBeGreaterThan(0);
    expect(JSON.stringify(stored).replace('"saw":151', '"saw":150')).toBe(JSON.stringify(replayed));
  });

  it('says what it skipped: erased visitors, another engine, a lost book', async () => {
    await visit('ann');
    await visit('ben');
    await visit('cid');
    const ben = (await ids())[1] as string;
    const places = (await run.store.journeys.read('demo', ben)).length;
    await run.post('/v1/erase', { v: 1, key: 'demo', visitor: 'ben'.padEnd(22, 'A') });
    expect(await ids()).toHaveLength(2);
    const db = new DatabaseSync(input().log);
    db.exec(
      `UPDATE log SET record = replace(record, '"engine":"', '"engine":"old-') WHERE position = (SELECT max(position) FROM log)`,
    );
    db.close();
    expect(await verify()).toMatchObject({
      visitors: 2,
      different: 0,
      skipped: { otherEngine: 1, bookLost: 0, absent: places },
    });
    const more = new DatabaseSync(input().log);
    more.exec('DELETE FROM books');
    more.close();
    const lost = await verify();
    expect(lost).toMatchObject({ records: 0, different: 0 });
    expect(lost.skipped.bookLost).toBeGreaterThan(5);
  });
});
