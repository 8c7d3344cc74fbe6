/** `kairos rebuild`: counts anew from the log what the console shows; beside a running collector, if there is one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../config/refusal.ts';
import { countAnew } from '../reports/count-anew.ts';
import { sqliteStore } from '../store/sqlite/sqlite-store.ts';
import { allSites } from './all-sites.ts';
import type { Command } from './command.ts';
import { options } from './options.ts';
import { SETTING_OPTIONS, settings } from './settings.ts';

export const rebuild: Command = {
  help: `Usage: kairos rebuild [--config FILE] [--data FOLDER]

Counts the log anew: how far visits came, where they stopped, what came of each rule. Needed after nothing; it
takes the share of erased visitors out of the sums. The console shows the figures grow while it runs.`,
  run,
};

async function run(args: string[]): Promise<number> {
  const { values } = options('rebuild', args, SETTING_OPTIONS);
  const place = settings(values);
  const sites = await allSites(place);
  const log = join(place.data, 'kairos.db');
  if (!existsSync(log))
    throw new Refusal(`There is no log in ${place.data}; name the data folder with --data.`);
  const store = sqliteStore({ path: log, readOnly: true });
  try {
    const keys = sites.map(({ key }) => key);
    const counted = await countAnew({ store, reports: join(place.data, 'reports.db'), sites: keys });
    for (const [key, visits] of counted) console.log(`Site ${key}: ${visits} visits counted.`);
    return 0;
  } finally {
    await store.close();
  }
}
