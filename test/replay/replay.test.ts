/** `kairos replay` as a person runs it: real recordings, a real collector, real HTTP between two processes. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Summary } from '../../collector/cli/replay/summary.ts';
import { replay as command } from '../../collector/cli/replay.ts';
import { cartsInRange, REES46, REES46_ABSENT, rees46Lines } from '../support/rees46.ts';
import { CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';
import { freePort } from './free-port.ts';
import { kairos } from './kairos.ts';

const DATA = join(import.meta.dirname, '../../../shared/data');
const OTTO = join(DATA, 'otto-20-sessions.jsonl.gz');
const absent = existsSync(DATA) ? '' : ` (skipped: the recordings are not in ${DATA})`;

let collector: RunningCollector;
let config: string;
beforeAll(async () => {
  collector = await runCollector({ rules: [CART_OFFER] });
  config = join(collector.folder, 'kairos.config.json');
  const site = { key: 'demo', name: 'Demo', origins: [], rules: 'rules' };
  writeFileSync(config, JSON.stringify({ sites: [site] }));
});
afterAll(() => collector.stop());

/** The key comes from the data folder, as on one's own machine. */
const place = () => ['--data', join(collector.folder, 'data'), '--config', config];
const replay = (...args: string[]) => kairos(['replay', ...args, '--to', collector.url, ...place()]);

const rows = () =>
  rees46Lines()
    .slice(1)
    .map((line) => line.split(','));

describe.skipIf(REES46_ABSENT !== '')(`three hours of REES46's shop (spec: L3)${REES46_ABSENT}`, () => {
  it('arrive whole, but for the row that was cut off', { timeout: 60_000 }, async () => {
    const { code, stdout, stderr } = await replay(
      REES46,
      '--format',
      'rees46',
      '--currency',
      'EUR',
      '--json',
    );
    expect(stderr).toContain('Line 17436: the file ends in mid-row (8 columns instead of 9); left out.');
    expect(code).toBe(1);
    const summary = JSON.parse(stdout) as Summary;
    expect(summary).toMatchObject({
      rows: 17_435,
      unread: { cut_off: 1 },
      events: 17_434,
      accepted: 17_434,
      duplicates: 0,
      rejected: {},
      journeys: new Set(rows().map((row) => row[7])).size,
      decisions: { 'cart-100-199': cartsInRange(rees46Lines().slice(1)).offered.size },
    });
  });

  it('keep the order of each visitor', async () => {
    const expected = new Map<string, string[]>();
    for (const [time = '', type = '', product = '', , , , , user = ''] of rows()) {
      const at = Date.parse(time.replace(' UTC', 'Z').replace(' ', 'T'));
      const list = expected.get(user) ?? [];
      list.push(`${at} ${type} ${product}`);
      expected.set(user, list);
    }
    const types: Record<string, string> = { view_item: 'view', add_to_cart: 'cart', purchase: 'purchase' };
    for (const [user, rows] of expected) {
      const records = await collector.store.journeys.read('demo', `rees46:${user}`);
      const events = records.flatMap(({ record }) => record.events);
      expect(events.map(({ seq }) => seq)).toEqual(rows.map((_, place) => place + 1));
      expect(
        events.map(({ at, name, params }) => `${at} ${types[name]} ${firstItem(params?.['items'])}`),
      ).toEqual(rows);
    }
  });

  it('are all duplicates the second time, and decide nothing', { timeout: 60_000 }, async () => {
    const { code, stdout } = await replay(REES46, '--format', 'rees46', '--currency', 'EUR');
    expect(code).toBe(1);
    expect(stdout).toMatch(/Events sent +17,434\n +accepted +0\n +duplicate +17,434\n +rejected +0\n/);
    expect(stdout).toMatch(/Decisions +0\n/);
    for (const line of stdout.split('\n').slice(2)) expect(line.length).toBeLessThan(80);
  });

  it('can be looked at, one journey with its whys (spec: L4)', async () => {
    const [user] = cartsInRange(rees46Lines().slice(1)).offered;
    const { code, stdout } = await kairos(['journey', `rees46:${user}`, ...place()]);
    expect(code).toBe(0);
    expect(stdout).toContain(`Journey rees46:${user}`);
    expect(stdout).toMatch(
      /2019-10-01 \d\d:\d\d:\d\d {2}add_to_cart +1 item {2}[\d.]+ EUR {2}\[imported\]\n +→ .+/,
    );
  });
});

describe.skipIf(absent !== '')(`twenty sessions of OTTO (spec: L3)${absent}`, () => {
  it('arrive whole, orders joined; the second time as duplicates', async () => {
    const first = await replay(OTTO, '--format', 'otto', '--json');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const counts = { rows: 862, unread: {}, joined: 5, events: 857, journeys: 20, decisions: {} };
    expect(JSON.parse(first.stdout)).toMatchObject({ ...counts, accepted: 857, duplicates: 0 });
    const again = await replay(OTTO, '--format', 'otto', '--json');
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ ...counts, accepted: 0, duplicates: 857 });
  });
});

describe('a small recording (spec: L3)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kairos-replay-'));
  const file = join(folder, 'two-visitors.csv');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const row = (time: string, type: string, price: string, user: string) =>
    `2019-11-05 ${time} UTC,${type},44600062,2103807459595387724,jewellery.ring,halo,${price},${user},session-${user}`;
  writeFileSync(
    file,
    [
      'event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session',
      row('10:00:00', 'view', '129.00', '900001'),
      row('10:00:05', 'cart', '129.00', '900001'),
      row('10:00:07', 'likes', '129.00', '900001'),
      row('10:00:09', 'view', '12.00', '900002'),
      '',
    ].join('\n'),
  );
  const send = () => replay(file, '--format', 'rees46', '--currency', 'EUR', '--json');

  it('keeps ids and times; a bad row is reported and the rest goes on', async () => {
    const { code, stdout, stderr } = await send();
    expect(code).toBe(1);
    expect(stderr).toContain('Line 4: ');
    expect(JSON.parse(stdout)).toMatchObject({
      rows: 4,
      unread: { unknown_type: 1 },
      accepted: 3,
      duplicates: 0,
      journeys: 2,
      decisions: { 'cart-100-199': 1 },
    });
    const records = await collector.store.journeys.read('demo', 'rees46:900001');
    const events = records.flatMap(({ record }) => record.events);
    expect(events.map(({ name, at }) => [name, new Date(at).toISOString()])).toEqual([
      ['view_item', '2019-11-05T10:00:00.000Z'],
      ['add_to_cart', '2019-11-05T10:00:05.000Z'],
    ]);
  });

  it('run again, only the duplicates grow', async () => {
    expect(JSON.parse((await send()).stdout)).toMatchObject({ accepted: 0, duplicates: 3, decisions: {} });
    expect(await collector.store.journeys.read('demo', 'rees46:900001')).toHaveLength(1);
  });
});

describe('what cannot be done ends in one sentence and exit code 2 (spec: L1)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kairos-replay-'));
  const file = join(folder, 'one.jsonl');
  writeFileSync(file, '{"session":1,"events":[{"aid":1,"ts":1,"type":"clicks"}]}\n');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const good = [file, '--format', 'otto'];

  it.each<[string, string[], string]>([
    ['no file', [], 'Name one file'],
    ['a file that is not there', ['none.csv', '--format', 'otto'], 'none.csv cannot be read'],
    ['no format', [file], 'Name the format of the file: --format rees46 or otto'],
    ['an unknown format', [file, '--format', 'x'], 'There is no format “x”'],
    ['no currency', [file, '--format', 'rees46'], 'name it, as in --currency EUR'],
    ['a wrong currency', [file, '--format', 'rees46', '--currency', 'euro'], '“euro” is not a currency'],
    ['the wrong format', [file, '--format', 'rees46', '--currency', 'EUR'], 'not an export of REES46'],
    ['a wrong source', [...good, '--source', 'A shop'], '“A shop” cannot name a source'],
    ['an unknown site', [...good, '--site', 'x'], 'No site has the key “x”; known: demo.'],
    ['an unknown option', [...good, '--fast'], "Unknown option '--fast'"],
  ])('%s', async (_name, args, words) => {
    await expect(command.run([...args, '--to', collector.url, ...place()])).rejects.toThrow(
      expect.objectContaining({ name: 'Refusal', message: expect.stringContaining(words) }),
    );
  });

  it('a wrong key', async () => {
    const { code, stdout, stderr } = await replay(...good, '--key', 'sk_wrong');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      `kairos: The collector at ${collector.url} does not know this secret key; take the site's from secrets.json in its data folder.\n`,
    );
  });

  it('no collector', async () => {
    const { code, stderr } = await kairos(['replay', ...good, '--key', 'sk'], {
      PORT: String(await freePort()),
      KAIROS_DATA: folder,
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^kairos: No collector answers at http:.+ \(ECONNREFUSED\); run “kairos start” first/,
    );
  });

  it('no key yet', async () => {
    const { code, stderr } = await kairos(['replay', ...good, '--config', config, '--data', folder]);
    expect(code).toBe(2);
    expect(stderr).toContain('There is no secret key of demo');
  });
});

function firstItem(items: unknown): string {
  return (items as { item_id: string }[])[0]?.item_id ?? '';
}
