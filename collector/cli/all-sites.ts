/** The sites that a command works on: those of the config, then those that were made in the console, closed ones too. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteConfig } from '../config/config.ts';
import { loadConfig } from '../config/load-config.ts';
import type { StoredSite } from '../store/sites.ts';
import { sqliteStore } from '../store/sqlite/sqlite-store.ts';
import { StoreError } from '../store/store-error.ts';
import type { Settings } from './settings.ts';

export interface AnySite extends SiteConfig {
  /** It was closed in the console. */
  closed?: true;
}

/**
 * Reads beside a running collector.
 * @throws Refusal for a config that does not fit; StoreError
 */
export async function allSites({ config, data }: Pick<Settings, 'config' | 'data'>): Promise<AnySite[]> {
  const { sites } = loadConfig(config);
  const path = join(data, 'kairos.db');
  if (!existsSync(path)) return sites;
  const known = new Set(sites.map(({ key }) => key));
  const made = (await storedSites(path)).filter(({ key }) => !known.has(key));
  return [...sites, ...made.map(anySite)];
}

function anySite({ key, name, closed }: StoredSite): AnySite {
  return { key, name, origins: [], ...(closed !== null && { closed: true }) };
}

async function storedSites(path: string): Promise<StoredSite[]> {
  try {
    const store = sqliteStore({ path, readOnly: true });
    try {
      return await store.sites.list();
    } finally {
      await store.close();
    }
  } catch (error) {
    // A log from before there were such sites: the command itself brings it up to date, or says so.
    if (error instanceof StoreError && error.code === 'readonly') return [];
    throw error;
  }
}
