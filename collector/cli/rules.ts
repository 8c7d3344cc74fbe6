/** `kairos rules`: takes a site's rules out of the store as files, and files into its draft. */
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { ERRORS } from '../../protocol/errors.ts';
import { audit } from '../accounts/audit.ts';
import type { SiteConfig } from '../config/config.ts';
import { Refusal } from '../config/refusal.ts';
import { books } from '../pipeline/books.ts';
import { liveBook } from '../rulebooks/live-book.ts';
import { rulebooks } from '../rulebooks/rulebooks.ts';
import { sqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { allSites } from './all-sites.ts';
import type { Command } from './command.ts';
import { options } from './options.ts';
import { readBundle } from './rules/read-bundle.ts';
import { writeBundle } from './rules/write-bundle.ts';
import { SETTING_OPTIONS, settings } from './settings.ts';
import { siteNamed } from './site-named.ts';

export const rules: Command = {
  help: `Usage: kairos rules export PATH [--site KEY]
       kairos rules import PATH [--publish NOTE] [--site KEY]

  export          the live rules: into one file if PATH ends with .json, into a new folder otherwise
  import          a folder of rules, or such a file, into the draft; what it lacks is to be deleted
  --publish NOTE  makes the draft live at once; a running collector follows within seconds
  --site KEY      the site; the first of the config by default

Also --config FILE and --data FOLDER. Exit code 1: what was imported has something to mend.`,
  run,
};

async function run(args: string[]): Promise<number> {
  const { values, positionals } = options('rules', args, {
    ...SETTING_OPTIONS,
    site: { type: 'string' },
    publish: { type: 'string' },
  });
  const [what, path, more] = positionals;
  if ((what !== 'export' && what !== 'import') || path === undefined || more !== undefined) {
    throw new Refusal('Say what to do: kairos rules export PATH, or kairos rules import PATH.');
  }
  const place = settings(values);
  const site = siteNamed(await allSites(place), values.site);
  const log = join(place.data, 'kairos.db');
  if (!existsSync(log)) {
    throw new Refusal(`There is no log in ${place.data}; name the data folder with --data.`);
  }
  const store = sqliteStore({ path: log, readOnly: what === 'export' });
  try {
    return what === 'export'
      ? await exported(store, site, path)
      : await imported(store, site, path, values.publish);
  } finally {
    await store.close();
  }
}

async function exported(store: Store, { key }: SiteConfig, path: string): Promise<number> {
  const { live, file } = await liveBook(store, key);
  if (!live) throw new Refusal(`No rulebook of site ${key} was ever live here.`);
  writeBundle(path, { rulebook: file.settings, rules: file.rules });
  console.log(`Site ${key}: version ${live.version}, ${counted(file.rules)}, written to ${path}.`);
  return 0;
}

async function imported(
  store: Store,
  site: SiteConfig,
  path: string,
  note: string | undefined,
): Promise<number> {
  const { key } = site;
  const all = rulebooks({
    store,
    books: books(store),
    ownerOf: () => (site.rules === undefined ? 'console' : 'folder'),
    onPublished: () => undefined,
  });
  if (note !== undefined && site.rules !== undefined) throw new Refusal(ERRORS.folder_owned.message);
  const bundle = await readBundle(path, key);
  const doing = { who: `${userInfo().username} (command line)`, at: Date.now() };
  await all.import(key, bundle, doing);
  const { problems, live } = await all.view(key);
  for (const { rule, path: at, message, mend } of problems) {
    console.error(`  ${rule ?? 'rulebook'}${at ? ` at ${at}` : ''}: ${message}; ${mend}.`);
  }
  if (problems.length > 0 || note === undefined) {
    console.log(`Site ${key}: ${counted(bundle.rules)} in the draft.`);
    return problems.length > 0 ? 1 : 0;
  }
  const result = await all.publish(key, { note, live: live?.version ?? 0 }, doing);
  if (!('done' in result)) throw new Refusal(ERRORS.moved_on.message);
  const { version } = result.done.live;
  await audit(store.accounts, Date.now)(
    { label: doing.who },
    'published',
    `${key}, version ${version}`,
    note,
  );
  console.log(`Site ${key}: version ${version} is live with ${counted(bundle.rules)}.`);
  return 0;
}

function counted({ length }: readonly unknown[]): string {
  return `${length} rule${length === 1 ? '' : 's'}`;
}
