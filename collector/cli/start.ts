/** `kairos start`: collector, console and demo shop, until it is told to stop. */
import { existsSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import closeWithGrace from 'close-with-grace';
import { pino } from 'pino';
import { endSwap } from '../backup/swap-data.ts';
import { createCollector } from '../collector.ts';
import { loadConfig } from '../config/load-config.ts';
import { Refusal } from '../config/refusal.ts';
import { createFront } from '../http/front.ts';
import type { RulesState } from '../pipeline/rules-watch.ts';
import type { SimulatedSum } from '../store/simulated.ts';
import { sqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Command } from './command.ts';
import { consoleLine } from './console-line.ts';
import { demoShop } from './demo-shop.ts';
import { isLoopback } from './is-loopback.ts';
import { listen } from './listen.ts';
import { options } from './options.ts';
import { type Reopening, reopening } from './reopening.ts';
import { sayProblems } from './say-problems.ts';
import { SETTING_OPTIONS, settings } from './settings.ts';

export const start: Command = {
  help: `Usage: kairos start [--config FILE] [--data FOLDER] [--no-shop] [--no-simulated]

  --config FILE   sites, keys, origins and rules (kairos.config.json)
  --data FOLDER   the log and this installation's keys (data)
  --no-shop       do not serve the demo shop
  --no-simulated  let no simulated shoppers walk through the demo shop; “kairos simulated” says more

Environment: HOST (127.0.0.1), PORT (8787), SHOP_PORT (8788), KAIROS_DATA, KAIROS_CONFIG,
LOG_LEVEL (warn). Stop it with Ctrl-C.`,
  run,
};

async function run(args: string[]): Promise<number> {
  const { values } = options('start', args, {
    ...SETTING_OPTIONS,
    'no-shop': { type: 'boolean' },
    'no-simulated': { type: 'boolean' },
  });
  const place = settings(values);
  const config = loadConfig(place.config);
  makeFolder(place.data);
  const dist = join(import.meta.dirname, '../../dist');
  for (const part of ['tag/kairos.js', 'console/index.html']) {
    if (!existsSync(join(dist, part)))
      throw new Refusal(`dist/${part} is not built; run “npm run build” first.`);
  }
  const shop = values['no-shop'] ? undefined : config.shop;
  const log = join(place.data, 'kairos.db');
  const beyondLoopback = !isLoopback(place.host) || (config.trustProxy ?? []).length > 0;
  if (endSwap(place.data)) console.log('A restore that had been interrupted was ended.');
  const shopServer = shop && (await demoShop(shop.folder, place.host, place.shopPort));
  const open = () =>
    createCollector({
      config,
      beyondLoopback,
      data: place.data,
      store: sqliteStore({ path: log }),
      reportFiles: { log, reports: join(place.data, 'reports.db') },
      dist,
      logger: pino({ level: process.env['LOG_LEVEL'] ?? 'warn' }),
      moreOrigins: (site) => (site === shop?.site ? (shopServer?.origins ?? []) : []),
      onInstalled: (site, origin) => console.log(`Site ${site}: first event received from ${origin}.`),
      onRules: sayRules,
      ...(shopServer &&
        !values['no-simulated'] && { simulated: { site: shop.site, shop: shopServer.origins[0] } }),
      onNewToken: (token) => console.log(`\n  Next sign-in, once:  ${origin}/sign-in?token=${token}\n`),
    });
  let origin = '';
  let running: Reopening | undefined;
  const close = async () => {
    await shopServer?.close();
    await running?.close();
  };
  try {
    const front = createFront();
    running = await reopening({ data: place.data, front, open });
    origin = await listen(front.listen, place.host, place.port, 'PORT');
  } catch (error) {
    await close();
    throw error;
  }
  shopServer?.show(origin);

  const { collector } = running;
  const simulated = await collector.simulated?.known();
  console.log(`
  Kairos is up.

  Collector   ${origin}/
  Console     ${consoleLine({ origin, token: collector.signIn.token, ownerHasPassword: await collector.ownerHasPassword(), beyondLoopback })}
${shopServer ? `  Demo shop   ${shopServer.origin}/\n` : ''}${simulated ? simulatedLine(simulated) : ''}  Data        ${relative('', place.data) || '.'}
${shopServer ? '\n  Try it: put a piece worth €100 to €199 into the cart of the demo shop.\n' : ''}`);

  closeWithGrace({ delay: 8_000 }, async ({ err }) => {
    if (err) console.error(err);
    await close();
  });
  return 0;
}

function simulatedLine({ visitors }: SimulatedSum): string {
  return `  Simulated   ${visitors.toLocaleString('en')} shoppers, labelled so; “npm run kairos -- simulated remove” takes them out\n`;
}

function makeFolder(data: string): void {
  try {
    mkdirSync(data, { recursive: true });
  } catch {
    throw new Refusal(`The data folder ${data} cannot be made; name another with --data or KAIROS_DATA.`);
  }
}

function sayRules(site: string, { book, rules, problems }: RulesState): void {
  if (problems.length === 0) {
    console.log(`Site ${site}: rulebook ${book} is live with ${rules} rule${rules === 1 ? '' : 's'}.`);
    return;
  }
  const kept = book > 0 ? `rulebook ${book} stays live` : 'no rulebook is live';
  console.error(`Site ${site}: the rules folder has problems; ${kept}.`);
  sayProblems(problems);
}
