/** `kairos switch`: turns a site or one rule off beside a running collector, and on again; or lists what is off. */
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { audit } from '../accounts/audit.ts';
import { Refusal } from '../config/refusal.ts';
import { books } from '../pipeline/books.ts';
import { sqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import type { Switch } from '../store/switches.ts';
import { allSites } from './all-sites.ts';
import type { Command } from './command.ts';
import { options } from './options.ts';
import { SETTING_OPTIONS, settings } from './settings.ts';
import { siteNamed } from './site-named.ts';

export const switchCommand: Command = {
  help: `Usage: kairos switch [--config FILE] [--data FOLDER]
       kairos switch off --why TEXT [--site KEY] [--rule ID]
       kairos switch on [--why TEXT] [--site KEY] [--rule ID]

  (nothing)     lists what was switched, when and why
  off, on       the whole site, or one rule; a running collector obeys within a second
  --why TEXT    for those who find it switched off
  --site KEY    the site; the first of the config by default
  --rule ID     one rule of the live rulebook

What is off shows nothing; events are still taken. It stays off over restarts and new rulebooks.`,
  run,
};

async function run(args: string[]): Promise<number> {
  const { values, positionals } = options('switch', args, {
    ...SETTING_OPTIONS,
    site: { type: 'string' },
    rule: { type: 'string' },
    why: { type: 'string' },
  });
  const [to, more] = positionals;
  if ((to !== undefined && to !== 'off' && to !== 'on') || more !== undefined) {
    throw new Refusal('Say which way: kairos switch off --why TEXT, or kairos switch on.');
  }
  const why = values.why?.trim() ?? '';
  if (to === 'off' && why === '') throw new Refusal('Say why, for those who find it off: --why TEXT.');
  const place = settings(values);
  const sites = await allSites(place);
  const { key: site } = siteNamed(sites, values.site);
  const path = join(place.data, 'kairos.db');
  if (!existsSync(path))
    throw new Refusal(`There is no log in ${place.data}; name the data folder with --data.`);
  const store = sqliteStore({ path, readOnly: to === undefined });
  try {
    if (to === undefined) {
      for (const { key } of sites) console.log(lines(key, await store.switches.list(key)));
      return 0;
    }
    const rule = values.rule ?? null;
    const name = rule === null ? site : await nameOf(store, site, rule, to);
    const who = userInfo().username;
    const at = Date.now();
    await store.switches.put(site, { rule, off: to === 'off', who, why, at });
    const action = to === 'off' ? 'switched_off' : 'switched_on';
    await audit(store.accounts, () => at)({ label: `${who} (command line)` }, action, name, why);
    console.log(`${rule === null ? `Site ${site}` : `Rule ${rule} of site ${site}`} is ${to}.`);
    return 0;
  } finally {
    await store.close();
  }
}

/** @returns what the rule is called, for the audit */
async function nameOf(store: Store, site: string, rule: string, to: 'on' | 'off'): Promise<string> {
  const book = await books(store).resume(site);
  const live = book?.byId.get(rule);
  if (live) return live.rule.name;
  // What is gone may still stand there switched off.
  if (to === 'on') return rule;
  // A mistyped id would switch nothing, and nobody would know.
  const ids = [...(book?.byId.keys() ?? [])].join(', ') || 'none';
  throw new Refusal(`Site ${site} has no rule “${rule}”; its live rulebook has ${ids}.`);
}

function lines(site: string, switches: readonly Switch[]): string {
  const off = switches.filter((one) => one.off);
  if (off.length === 0) return `Site ${site}: nothing is off.`;
  const rows = off.map(({ rule, who, why, at }) => {
    const when = new Date(at).toISOString().slice(0, 16).replace('T', ' ');
    return `  ${rule ?? 'the whole site'}: off since ${when} UTC by ${who}: ${why}`;
  });
  return [`Site ${site}:`, ...rows].join('\n');
}
