/** The command line as a person meets it: help, exit codes, and errors of one readable sentence. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { CART_OFFER } from '../support/rules.ts';
import { runCollector, writeRule } from '../support/run-collector.ts';
import { piece, tabOf } from '../support/wire-events.ts';

const MAIN = join(import.meta.dirname, '../../collector/cli/kairos.ts');
const folder = mkdtempSync(join(tmpdir(), 'kairos-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function kairos(args: string[], env: Record<string, string> = {}) {
  const run = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    cwd: folder,
    timeout: 20_000,
    env: { ...process.env, ...env },
  });
  return { code: run.status, out: run.stdout, error: run.stderr };
}

function rules(name: string, files: Record<string, unknown>): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(join(path, file), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return path;
}

describe('help and mistakes (spec: L1)', () => {
  it('without a command, says what there is', () => {
    const { code, out } = kairos([]);
    expect(code).toBe(0);
    for (const command of [
      'start',
      'check',
      'rules',
      'replay',
      'journey',
      'backtest',
      'switch',
      'person',
      'simulated',
      'backup',
      'restore',
      'rebuild',
    ])
      expect(out).toContain(`  ${command}`);
  });

  it.each([
    'start',
    'check',
    'rules',
    'replay',
    'journey',
    'backtest',
    'switch',
    'person',
    'simulated',
    'backup',
    'restore',
    'rebuild',
  ])('%s --help says what it takes', (command) => {
    const { code, out } = kairos([command, '--help']);
    expect([code, out.startsWith(`Usage: kairos ${command}`)]).toEqual([0, true]);
  });

  /** [what, arguments, environment, the sentence] */
  const mistakes: [string, string[], Record<string, string>, RegExp][] = [
    ['an unknown command', ['go'], {}, /^kairos: There is no command “go”; run “kairos help”/],
    ['an unknown option', ['start', '--fast'], {}, /^kairos: Unknown option '--fast'.*kairos start --help/],
    ['a port that is none', ['start'], { PORT: 'http' }, /^kairos: PORT=http is not a port/],
    ['no config', ['start'], {}, /^kairos: .*kairos\.config\.json cannot be read; name the config file/],
    ['no folder named', ['check'], {}, /^kairos: Name one folder of rules/],
    ['rules going nowhere', ['rules', 'move', 'x'], {}, /^kairos: Say what to do: kairos rules export/],
    ['no visitor named', ['journey'], {}, /^kairos: Name one visitor/],
    ['a switch that goes nowhere', ['switch', 'out'], {}, /^kairos: Say which way: kairos switch off/],
    ['a switch without a reason', ['switch', 'off'], {}, /^kairos: Say why, for those who find it off/],
  ];
  it.each(mistakes)('%s: one sentence and exit code 2', (_what, args, env, sentence) => {
    const { code, error } = kairos(args, env);
    expect(code).toBe(2);
    expect(error).toMatch(sentence);
    expect(error.trim().split('\n')).toHaveLength(1);
  });

  it('an alarm that would leave this machine unprotected is refused', () => {
    const site = { key: 'demo', name: 'x', origins: [], rules: 'r' };
    const config = { sites: [site], alarm: { webhook: 'http://shop.example/alarms' } };
    writeFileSync(join(folder, 'alarm.json'), JSON.stringify(config));
    const { code, error } = kairos(['start', '--config', 'alarm.json']);
    expect([code, error]).toEqual([
      2,
      expect.stringMatching(/alarm\.json\/alarm\/webhook: is no address alarms can go to; write https:/),
    ]);
  });

  it('a config that does not fit names file, place and problem', () => {
    writeFileSync(
      join(folder, 'bad.json'),
      JSON.stringify({ sites: [{ key: 'a b', name: 'x', origins: [], rules: 'r' }] }),
    );
    const { code, error } = kairos(['start', '--config', 'bad.json']);
    expect(code).toBe(2);
    expect(error).toMatch(/bad\.json\/sites\/0\/key: must match pattern/);
  });
});

it('a port that is taken: one sentence, and the process ends (spec: L1)', async () => {
  const run = await runCollector();
  const site = { key: 'demo', name: 'Demo', origins: [], rules: run.rulesFolder };
  writeFileSync(join(folder, 'taken.json'), JSON.stringify({ sites: [site] }));
  const { port } = new URL(run.url);
  const { code, error } = kairos(['start', '--no-shop', '--config', 'taken.json', '--data', 'taken'], {
    PORT: port,
  });
  expect([code, error]).toEqual([
    2,
    `kairos: Port ${port} is taken; set PORT to another, such as PORT=${Number(port) + 100}.\n`,
  ]);
  await run.stop();
});

it('a database of a newer version: one sentence, and the process ends (spec: D4)', async () => {
  const data = join(folder, 'newer');
  mkdirSync(join(folder, 'no-rules'));
  mkdirSync(data);
  const db = new DatabaseSync(join(data, 'kairos.db'));
  db.exec('PRAGMA user_version = 99');
  db.close();
  const site = { key: 'demo', name: 'Demo', origins: [], rules: 'no-rules' };
  writeFileSync(join(folder, 'newer.json'), JSON.stringify({ sites: [site] }));
  const { code, error } = kairos(['start', '--no-shop', '--config', 'newer.json', '--data', data], {
    PORT: '0',
  });
  expect(code).toBe(2);
  expect(error).toMatch(/^kairos: .+kairos\.db was written by a newer Kairos .+\.\n$/);
  expect(error.trim().split('\n')).toHaveLength(1);
});

describe('check (spec: L2 R1)', () => {
  it('says that good rules are good', () => {
    const { code, out } = kairos(['check', rules('good', { 'cart-100-199.json': CART_OFFER })]);
    expect([code, out]).toEqual([0, '1 rule, nothing to mend.\n']);
  });

  it('names file, path and mend of each problem', () => {
    const { show } = CART_OFFER.then;
    const { code, error } = kairos([
      'check',
      rules('bad', {
        'a-fact.json': { ...CART_OFFER, id: 'a', when: { fact: 'cart.valeu', above: 1 } },
        'b-range.json': { ...CART_OFFER, id: 'b', when: { fact: 'cart.value', between: [200, 100] } },
        'c-markup.json': { ...CART_OFFER, id: 'c', then: { show: { ...show, title: { en: '<b>Now</b>' } } } },
        'd-twice.json': CART_OFFER,
        'e-twice.json': CART_OFFER,
        'f-broken.json': '{ "id": ',
      }),
    ]);
    expect(code).toBe(1);
    expect(error).toMatch(
      /a-fact\.json at \/when\/fact: there is no fact "cart\.valeu"; did you mean “cart\.value”\?/,
    );
    expect(error).toMatch(/b-range\.json at \/when\/between: .* write the smaller end first: \[100, 200\]/);
    expect(error).toMatch(/c-markup\.json at \/then\/show\/title\/en: has markup in it; write plain text/);
    expect(error).toMatch(/e-twice\.json at \/id: .*d-twice\.json too; give one of them another id/);
    expect(error).toMatch(/f-broken\.json: is not JSON/);
    expect(error).toMatch(/5 to mend in 5 files\./);
  });
});

describe('switch (spec: L5 G5)', () => {
  it('turns a rule off and on beside a running collector, and says what is off', async () => {
    let ahead = 0;
    const run = await runCollector({ rules: [CART_OFFER], now: () => Date.now() + ahead });
    const site = { key: 'demo', name: 'Demo', origins: [], rules: run.rulesFolder };
    writeFileSync(join(folder, 'switch.json'), JSON.stringify({ sites: [site] }));
    const place = ['--config', 'switch.json', '--data', join(run.folder, 'data')];
    const offered = async (tab: string) => {
      // The collector looks for the word of other processes once a second.
      ahead += 1_000;
      const events = [tabOf(tab)('add_to_cart', piece(129))];
      return (await run.send({ visitor: tab.repeat(2), events })).decisions.map(({ rule }) => rule);
    };

    expect(kairos(['switch', ...place]).out).toBe('Site demo: nothing is off.\n');
    expect(await offered('switchedon0')).toEqual(['cart-100-199']);
    expect(kairos(['switch', 'off', ...place, '--rule', 'cart-100', '--why', 'x'])).toMatchObject({
      code: 2,
      error: 'kairos: Site demo has no rule “cart-100”; its live rulebook has cart-100-199.\n',
    });
    const done = kairos(['switch', 'off', ...place, '--rule', 'cart-100-199', '--why', 'wrong price']);
    expect(done).toMatchObject({ code: 0, out: 'Rule cart-100-199 of site demo is off.\n' });
    expect(kairos(['switch', ...place]).out).toMatch(
      /^Site demo:\n {2}cart-100-199: off since \d{4}-\d\d-\d\d \d\d:\d\d UTC by .+: wrong price\n$/,
    );
    expect(await offered('switchedoff')).toEqual([]);
    expect(kairos(['switch', 'on', ...place, '--rule', 'cart-100-199']).code).toBe(0);
    expect(await offered('switchedon1')).toEqual(['cart-100-199']);
    const told = await run.store.accounts.audit({ limit: 2 });
    expect(told.map(({ action, subject }) => [action, subject])).toEqual([
      ['switched_on', CART_OFFER.name],
      ['switched_off', CART_OFFER.name],
    ]);
    await run.stop();
  });
});

describe('check reads what holds for all rules (spec: L2 R6)', () => {
  it('names file, path and mend of rulebook.json', () => {
    const points = [{ id: 'a', name: 'A', did: 'search', points: 200, fades: '5m' }];
    const bad = kairos(['check', rules('bad-book', { 'rulebook.json': { holdout: 5, points } })]);
    expect(bad.code).toBe(1);
    expect(bad.error).toMatch(/rulebook\.json at \/points\/0\/points: /);
    const good = kairos(['check', rules('good-book', { 'rulebook.json': { holdout: 0 } })]);
    expect([good.code, good.out]).toEqual([0, '0 rules, nothing to mend.\n']);
  });
});

describe('journey', () => {
  it("prints one visitor's path with every decision's why, beside a running collector (spec: L4 A8)", async () => {
    const run = await runCollector({ rules: [CART_OFFER] });
    writeRule(run.rulesFolder, CART_OFFER);
    const site = { key: 'demo', name: 'Demo', origins: [], rules: run.rulesFolder };
    writeFileSync(join(folder, 'kairos.config.json'), JSON.stringify({ sites: [site] }));
    await run.send({ events: [tabOf('journeytab01')('add_to_cart', piece(129))] });
    const [row] = await run.store.journeys.list('demo', { limit: 1 });
    const data = ['--data', join(run.folder, 'data')];

    const told = kairos(['journey', row?.visitor ?? '', ...data]);
    expect(told.code).toBe(0);
    expect(told.out).toContain('1 in the cart worth 129 EUR');
    expect(told.out).toMatch(/add_to_cart +\/ {2}1 item {2}129 EUR/);
    expect(told.out).toContain(
      '→ Decided “Carts of €100 to €199: free engraving” (offer, rule cart-100-199, book 1)',
    );

    const rules = kairos(['journey', row?.visitor ?? '', '--rules', ...data]);
    expect(rules.out).toMatch(
      /Every rule now:\n· cart-100-199 \(offer\)\n {4}Its conditions hold: .+ But it is decided/,
    );

    const nobody = kairos(['journey', 'nobody', ...data]);
    expect([nobody.code, nobody.error]).toEqual([1, 'Nobody is known as nobody on site demo.\n']);
    await run.stop();
  });
});
