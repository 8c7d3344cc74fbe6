/** `kairos rules`: out of the store as files, and files into the draft, beside a running collector. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Rule } from '../../protocol/rule.ts';
import { CARD_DECLINED, CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, type RunOptions, runCollector } from '../support/run-collector.ts';

const MAIN = join(import.meta.dirname, '../../collector/cli/kairos.ts');
let run: RunningCollector;
afterEach(() => run.stop());

async function start(options: RunOptions = {}): Promise<void> {
  run = await runCollector({ rules: [CART_OFFER, CARD_DECLINED], consoleOwned: true, ...options });
  const rules = options.consoleOwned === false ? { rules: run.rulesFolder } : {};
  const site = { key: 'demo', name: 'Demo', origins: [], ...rules };
  writeFileSync(join(run.folder, 'kairos.config.json'), JSON.stringify({ sites: [site] }));
}
function kairos(...args: string[]) {
  const done = spawnSync(process.execPath, [MAIN, 'rules', ...args, '--data', join(run.folder, 'data')], {
    encoding: 'utf8',
    cwd: run.folder,
    timeout: 20_000,
  });
  return { code: done.status, out: done.stdout, error: done.stderr };
}
const cheaper: Rule = { ...CART_OFFER, when: { fact: 'cart.value', atLeast: 50 } };
const bundle = (rules: unknown[]) => {
  const path = join(run.folder, 'in.json');
  writeFileSync(path, JSON.stringify({ rulebook: { holdout: 0 }, rules }));
  return path;
};

describe('rules (spec: L6)', () => {
  it('go out as one file or as a folder, and either comes in again', async () => {
    await start();
    const file = join(run.folder, 'out.json');
    expect(kairos('export', file)).toMatchObject({
      code: 0,
      out: expect.stringContaining('2 rules, written'),
    });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      rulebook: { holdout: 0 },
      rules: [CARD_DECLINED, CART_OFFER],
    });
    const folder = join(run.folder, 'out');
    expect(kairos('export', folder).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['card-declined.json', 'cart-100-199.json', 'rulebook.json']);
    expect(kairos('export', folder).error).toMatch(/is not empty; name a new folder/);
    for (const path of [file, folder]) {
      expect(kairos('import', path)).toMatchObject({ code: 0, out: 'Site demo: 2 rules in the draft.\n' });
    }
    expect(run.collector.books.live('demo').version).toBe(1);
  });

  it('come into the draft, and are live at once with a note; a running collector follows', async () => {
    await start();
    expect(kairos('import', bundle([cheaper]), '--publish', 'Smaller carts too')).toMatchObject({
      code: 0,
      out: 'Site demo: version 2 is live with 1 rule.\n',
    });
    await expect.poll(() => run.collector.books.live('demo').version, { timeout: 15_000 }).toBe(2);
    expect(run.collector.books.live('demo').byId.get(CART_OFFER.id)?.rule).toEqual(cheaper);
    const [version] = await run.store.books.list('demo', { limit: 1 });
    expect(version).toMatchObject({
      note: 'Smaller carts too',
      who: expect.stringContaining('command line'),
    });
    const { 0: entry } = await run.store.accounts.audit({ limit: 1 });
    expect(entry).toMatchObject({ action: 'published', subject: 'demo, version 2' });
  });

  it('with something to mend are told, kept in the draft and not published', async () => {
    await start();
    const { code, error } = kairos('import', bundle([{ id: 'half' }]), '--publish', 'x');
    expect([code, error]).toEqual([1, expect.stringMatching(/ {2}half at \/name: is not a name; /)]);
    expect(run.collector.books.live('demo').version).toBe(1);
  });

  it.each([
    ['a file that is none', ['import', 'none.json'], /none\.json cannot be read as JSON/],
    ['a site there is not', ['export', 'x.json', '--site', 'shop'], /No site has the key “shop”/],
  ])('refuses %s', async (_, args, sentence) => {
    await start();
    const { code, error } = kairos(...args);
    expect([code, error]).toEqual([2, expect.stringMatching(sentence)]);
    expect(existsSync(join(run.folder, 'x.json'))).toBe(false);
  });

  it('of a folder are not published from here', async () => {
    await start({ consoleOwned: false });
    const { code, error } = kairos('import', bundle([cheaper]), '--publish', 'x');
    expect([code, error]).toEqual([
      2,
      expect.stringMatching(/A folder says which rules of this site are live/),
    ]);
  });
});
