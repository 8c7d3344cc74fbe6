/**
 * How soon each screen of the console shows its data, of a log of 1,000,000 events and of an empty one, in one run.
 * `node bench/console/bench-console.ts [events, 1000000]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { launch } from '../../test/browser/launch.ts';
import type { Table } from '../table.ts';
import { makeLog } from './make-log.ts';
import { measureScreen } from './measure-screen.ts';
import { type Running, startCollector } from './start-collector.ts';

const ROUNDS = 5;
/** One visitor's: a screen of a journey needs one. */
const EVENTS_OF_THE_EMPTY = 15;

const SCREENS: readonly [name: string, address: string][] = [
  ['Now', '#/demo/now'],
  ['Journeys', '#/demo/journeys'],
  ['A journey', '#/demo/journeys/made0'],
  ['Finding an order', '#/demo/journeys/+find?text=t1000'],
  ['Finding a failure', '#/demo/journeys/+find?failure=code_3&time=month'],
  ['Rules', '#/demo/rules'],
  ['A rule', '#/demo/rules/cart-100-199'],
  ['Backtest', '#/demo/rules/+backtest'],
  ['Publish', '#/demo/rules/+publish'],
  ['Versions', '#/demo/rules/+versions'],
  ['Settings: install', '#/demo/settings/install'],
  ['Settings: site', '#/demo/settings/site'],
  ['Settings: keys', '#/demo/settings/keys'],
  ['Settings: limits', '#/demo/settings/limits'],
  ['Settings: look', '#/demo/settings/look'],
  ['Settings: segments', '#/demo/settings/segments'],
  ['Settings: risk', '#/demo/settings/risk'],
  ['People', '#/+people'],
  ['What was done', '#/+audit'],
  ['The API', '#/+api'],
];

export async function benchConsole(events = 1_000_000): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'kairos-bench-'));
  const running: Running[] = [];
  let browser: Browser | undefined;
  try {
    await makeLog(join(folder, 'empty'), EVENTS_OF_THE_EMPTY);
    await makeLog(join(folder, 'full'), events);
    for (const name of ['empty', 'full']) running.push(await startCollector(folder, join(folder, name)));
    process.stderr.write('  counting the log …\n');
    for (const { isCounting } of running) {
      while (await isCounting()) await new Promise((done) => setTimeout(done, 200));
    }
    browser = await launch();
    const contexts = await Promise.all(running.map((one) => signedIn(browser as Browser, one)));
    const times = SCREENS.map(() => contexts.map((): number[] => []));
    // The first round fills the browser's cache and is not counted.
    for (let round = 0; round <= ROUNDS; round++) {
      process.stderr.write(`\r  round ${round} of ${ROUNDS} `);
      for (const [screen, [, address]] of SCREENS.entries()) {
        for (const [place, context] of contexts.entries()) {
          const time = await measureScreen(context, `${running[place]?.url}/console/${address}`);
          if (round > 0) times[screen]?.[place]?.push(time);
        }
      }
    }
    process.stderr.write('\n');
    return table(events, times);
  } finally {
    await browser?.close();
    for (const one of running) await one.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function signedIn(browser: Browser, { url, cookie }: Running): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Strict' }]);
  return context;
}

function table(events: number, times: readonly number[][][]): Table {
  const sorted = (screen: number, place: number) => (times[screen]?.[place] ?? []).toSorted((a, b) => a - b);
  const median = (screen: number, place: number) => sorted(screen, place)[ROUNDS >> 1] ?? Number.NaN;
  return {
    title: `The console: from an address to a screen with all its data, over ${events.toLocaleString('en')} events`,
    columns: ['', 'empty log', 'this log', 'slowest', 'of the empty one'],
    rows: SCREENS.map(([name], screen) => [
      name,
      `${median(screen, 0).toFixed(0)} ms`,
      `${median(screen, 1).toFixed(0)} ms`,
      `${(sorted(screen, 1).at(-1) ?? Number.NaN).toFixed(0)} ms`,
      `${(median(screen, 1) / median(screen, 0)).toFixed(2)}×`,
    ]),
    note: `Median of ${ROUNDS} openings in turns, in real Chromium, each in a new tab; the console's own files are in the browser's cache.`,
  };
}

if (import.meta.main) {
  const { markdown } = await import('../table.ts');
  console.log(markdown(await benchConsole(Number(process.argv[2] ?? 1_000_000))));
}
