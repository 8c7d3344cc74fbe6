/** `kairos simulated`: says how many simulated shoppers there are, takes them out, or lets them come again. */
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { AuditAction } from '../../protocol/api/accounts.ts';
import { audit } from '../accounts/audit.ts';
import { loadConfig } from '../config/load-config.ts';
import { Refusal } from '../config/refusal.ts';
import { countAnew } from '../reports/count-anew.ts';
import { removeSimulated } from '../simulated/remove-simulated.ts';
import { sqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { allSites } from './all-sites.ts';
import type { Command } from './command.ts';
import { options } from './options.ts';
import { SETTING_OPTIONS, type Settings, settings } from './settings.ts';

export const simulated: Command = {
  help: `Usage: kairos simulated [--config FILE] [--data FOLDER]
       kairos simulated remove
       kairos simulated add

  (nothing)   says how many there are
  remove      takes them out of the log and of every figure; they stay away until somebody adds them
  add         lets them come again: within seconds where “kairos start” serves the demo shop, else when it does

Simulated shoppers walk through the demo shop only, so that the console has something to show. Their visitor ids
begin with “simulated:”. They take nothing of budgets, raise no alarm, and are in no metric. All of this works
beside a running collector.`,
  run,
};

const WHATS = [undefined, 'remove', 'add'];

async function run(args: string[]): Promise<number> {
  const { values, positionals } = options('simulated', args, SETTING_OPTIONS);
  const [what, more] = positionals;
  if (!WHATS.includes(what) || more !== undefined) {
    throw new Refusal('Say what to do: kairos simulated remove, or kairos simulated add.');
  }
  const place = settings(values);
  const { shop } = loadConfig(place.config);
  if (!shop) throw new Refusal(`${place.config} has no demo shop, and only there are simulated shoppers.`);
  const log = join(place.data, 'kairos.db');
  if (!existsSync(log))
    throw new Refusal(`There is no log in ${place.data}; name the data folder with --data.`);
  const store = sqliteStore({ path: log, readOnly: what === undefined });
  try {
    if (what === 'remove')
      await remove(
        store,
        shop.site,
        place,
        (await allSites(place)).map(({ key }) => key),
      );
    else if (what === 'add') await add(store, shop.site);
    else await tell(store, shop.site);
    return 0;
  } finally {
    await store.close();
  }
}

async function tell({ simulated: known }: Store, site: string): Promise<void> {
  const { visitors, events } = await known.known(site);
  const removed = (await known.state(site)) === 'removed' ? ' They were removed.' : '';
  console.log(`Site ${site}: ${count(visitors, 'simulated shopper')}, ${count(events, 'event')}.${removed}`);
}

async function remove(store: Store, site: string, place: Settings, sites: readonly string[]): Promise<void> {
  const { visitors, events } = await store.simulated.known(site);
  const say = progress();
  await removeSimulated(store, site, 'removed', (gone) => say(`${gone} of ${visitors} shoppers removed`));
  if (visitors > 0) {
    await countAnew({ store, reports: join(place.data, 'reports.db'), sites }, (share) =>
      say(`figures counted anew: ${Math.round(100 * share)} %`),
    );
  }
  say('');
  await note(store, site, 'simulated_removed', count(visitors, 'shopper'));
  console.log(
    visitors === 0
      ? `Site ${site} has no simulated shoppers, and will have none.`
      : `Removed ${count(visitors, 'simulated shopper')} of site ${site} with ${count(events, 'event')}; the figures were counted anew.`,
  );
}

async function add(store: Store, site: string): Promise<void> {
  const state = await store.simulated.state(site);
  if (state === 'here' || state === 'wanted') {
    console.log(`Site ${site} has its simulated shoppers.`);
    return;
  }
  await store.simulated.put(site, 'wanted');
  await note(store, site, 'simulated_added');
  console.log(`Simulated shoppers come to site ${site} as soon as “kairos start” serves the demo shop.`);
}

function note(store: Store, site: string, action: AuditAction, detail = ''): Promise<void> {
  return audit(store.accounts, Date.now)(
    { label: `${userInfo().username} (command line)` },
    action,
    site,
    detail,
  );
}

function count(number: number, what: string): string {
  return `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`;
}

/** @returns writes over the line before, where somebody sees it; what is empty clears it */
function progress(): (text: string) => void {
  if (!process.stderr.isTTY) return () => undefined;
  return (text) => void process.stderr.write(`\r\x1b[2K${text}`);
}
