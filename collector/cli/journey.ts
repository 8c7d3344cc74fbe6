/** `kairos journey ID`: one visitor's path with every decision's why, read from the log. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../config/refusal.ts';
import { books } from '../pipeline/books.ts';
import { views } from '../reports/views.ts';
import { sqliteStore } from '../store/sqlite/sqlite-store.ts';
import { allSites } from './all-sites.ts';
import type { Command } from './command.ts';
import { journeyText } from './journey-text.ts';
import { options } from './options.ts';
import { SETTING_OPTIONS, settings } from './settings.ts';
import { siteNamed } from './site-named.ts';

export const journey: Command = {
  help: `Usage: kairos journey ID [--site KEY] [--rules] [--json] [--config FILE] [--data FOLDER]

  ID            a visitor id from the console, or source:visitor for imported ones (rees46:541312140)
  --site KEY    the site; the first of the config by default
  --rules       and every rule of the live book: whether it holds now, why or why not
  --json        the same as JSON

It reads the log beside a running collector. Exit code 1: nobody is known by that id.`,
  run,
};

async function run(args: string[]): Promise<number> {
  const { values, positionals } = options('journey', args, {
    ...SETTING_OPTIONS,
    site: { type: 'string' },
    rules: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const [id, more] = positionals;
  if (id === undefined || more !== undefined) throw new Refusal('Name one visitor: kairos journey ID.');
  const place = settings(values);
  const site = siteNamed(await allSites(place), values.site);
  const path = join(place.data, 'kairos.db');
  if (!existsSync(path))
    throw new Refusal(`There is no log in ${place.data}; name the data folder with --data.`);
  const store = sqliteStore({ path, readOnly: true });
  try {
    const known = books(store);
    if (values.rules) await known.resume(site.key);
    const view = await views(store, known).journey(site.key, id, values.rules ? { rulesAt: Date.now() } : {});
    if (!view) {
      console.error(`Nobody is known as ${id} on site ${site.key}.`);
      return 1;
    }
    console.log(values.json ? JSON.stringify(view, null, 2) : journeyText(view));
    return 0;
  } finally {
    await store.close();
  }
}
