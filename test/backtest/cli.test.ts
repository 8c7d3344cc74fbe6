/** `kairos backtest` as a person runs it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { BacktestReport, VerifyReport } from '../../collector/backtest/report.ts';
import { progressLine } from '../../collector/cli/backtest/progress-line.ts';
import { kairos } from '../replay/kairos.ts';
import { cartsInRange, REES46, REES46_ABSENT, rees46Lines } from '../support/rees46.ts';
import { CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, runCollector, writeRule } from '../support/run-collector.ts';
import { piece, tabOf } from '../support/wire-events.ts';
import { ruleOf } from './book-of.ts';

let folder: string;
let collector: RunningCollector;
let place: string[];
const draft = () => join(folder, 'draft');
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kairos-'));
  collector = await runCollector({ rules: [CART_OFFER] });
  mkdirSync(draft());
  writeRule(draft(), ruleOf({ id: 'carts', kind: 'reminder', when: { fact: 'cart.value', above: 0 } }));
  writeFileSync(join(draft(), 'rulebook.json'), JSON.stringify({ holdout: 0 }));
  const config = join(folder, 'kairos.config.json');
  writeFileSync(
    config,
    JSON.stringify({ sites: [{ key: 'demo', name: 'Demo', origins: [], rules: 'draft' }] }),
  );
  place = ['--config', config, '--data', join(collector.folder, 'data')];
  for (const [visitor, price] of [
    ['ann', 150],
    ['ben', 20],
  ] as const) {
    const event = tabOf(`${visitor}Tab123`);
    await collector.send({ visitor: visitor.padEnd(22, 'A'), events: [event('add_to_cart', piece(price))] });
  }
});
afterAll(async () => {
  await collector.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('kairos backtest (spec: K3)', () => {
  it('prints what a draft would do beside the live book, and keeps the whole report', async () => {
    const file = join(folder, 'report.json');
    const { code, stdout, stderr } = await kairos([
      'backtest',
      draft(),
      '--against',
      'live',
      '--json',
      file,
      ...place,
    ]);
    expect(stderr).toBe('');
    expect(stdout).toContain('The log of demo: 2 events, 2 visits of 2 visitors');
    expect(stdout).toMatch(/carts +2 +2 +2 +0 +0 +0 +0\n/);
    expect(stdout).toMatch(/carts: \S{22}, add_to_cart at \d{4}-/);
    expect(code).toBe(0);
    const report = JSON.parse(readFileSync(file, 'utf8')) as BacktestReport;
    expect(report.difference?.visitors.gained).toBeGreaterThan(0);
    expect(report.books.map(({ name }) => name)).toEqual([draft(), 'live']);
  });

  it('verifies the log', async () => {
    const file = join(folder, 'verify.json');
    const { code, stdout } = await kairos(['backtest', '--verify', '--json', file, ...place]);
    expect(stdout).toContain('Every decision came out as it was made, bit for bit.');
    expect(code).toBe(0);
    expect((JSON.parse(readFileSync(file, 'utf8')) as VerifyReport).records).toBe(2);
  });

  it('refuses a broken rulebook with file, path and mend', async () => {
    const broken = join(folder, 'broken');
    mkdirSync(broken);
    writeFileSync(
      join(broken, 'bad.json'),
      JSON.stringify({ ...CART_OFFER, when: { fact: 'cart.valu', is: 1 } }),
    );
    const { code, stdout, stderr } = await kairos(['backtest', broken, ...place]);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/broken\/bad\.json at \/when\/fact: .*cart\.value/);
    expect(stderr).toContain('is no rulebook yet');
    expect(code).toBe(2);
  });

  test.each([
    ['no rules', [], 'Name one folder of rules'],
    ['rules and --verify', ['live', '--verify'], 'Name one folder of rules'],
    ['--verify of a recording', ['--verify', '--file', 'x'], 'leave out --against and --file'],
    ['a time that is none', ['live', '--from', 'yesterday'], '“yesterday” is not a time; write --from as in'],
    ['an unknown site', ['live', '--site', 'other'], 'No site has the key “other”'],
    ['a recording without a format', ['live', '--file', 'x'], 'Name the format of the file'],
    [
      'a report that cannot be kept',
      ['live', '--json', '/nowhere/report.json'],
      '/nowhere/report.json cannot be written',
    ],
  ])('%s is one sentence and exit code 2', async (_what, args, sentence) => {
    const { code, stderr } = await kairos(['backtest', ...args, ...place]);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  });
});

describe.skipIf(REES46_ABSENT !== '')(`three hours of REES46's shop (spec: K3)${REES46_ABSENT}`, () => {
  it('have as many offers as can be counted without the engine', { timeout: 60_000 }, async () => {
    const offer = join(folder, 'offer');
    mkdirSync(offer);
    writeRule(offer, CART_OFFER);
    writeFileSync(join(offer, 'rulebook.json'), JSON.stringify({ holdout: 0 }));
    const file = join(folder, 'rees46.json');
    const recording = ['--file', REES46, '--format', 'rees46', '--currency', 'EUR'];
    const { code, stderr } = await kairos(['backtest', offer, ...recording, '--json', file, ...place]);
    expect(code).toBe(1);
    expect(stderr).toContain('Line 17436: the file ends in mid-row');
    const report = JSON.parse(readFileSync(file, 'utf8')) as BacktestReport;
    const { offered, bought } = cartsInRange(rees46Lines().slice(1));
    expect(report).toMatchObject({ visitors: 4_504, unread: { rows: { cut_off: 1 } } });
    expect(report.books[0]?.rules[0]).toMatchObject({
      visitors: offered.size,
      shown: offered.size,
      bought: { sevenDays: bought.size },
    });
  });
});

test('progress is one line that changes on a terminal, a line every five seconds elsewhere (spec: K4)', () => {
  const written: Record<'terminal' | 'file', string[]> = { terminal: [], file: [] };
  let now = 0;
  const streamOf = (name: 'terminal' | 'file') => ({
    isTTY: name === 'terminal',
    write: (text: string) => written[name].push(text) > 0,
  });
  const terminal = progressLine(streamOf('terminal'), () => now);
  const file = progressLine(streamOf('file'), () => now);
  for (const events of [1_000, 2_000, 3_000]) {
    for (const line of [terminal, file]) line.show({ events, share: events / 4_000, left: 1_200 });
    now += 3_000;
  }
  for (const line of [terminal, file]) line.end();
  expect(written.terminal).toEqual([
    '\r  25 %, 1,000 events, 2 s left\u001b[K',
    '\r  50 %, 2,000 events, 2 s left\u001b[K',
    '\r  75 %, 3,000 events, 2 s left\u001b[K',
    '\r\u001b[K',
  ]);
  expect(written.file).toEqual(['75 %, 3,000 events, 2 s left\n']);
});
