/** The sites there are now: those of the config file, which stay as they are, and those of the console. */
import type { SiteOrigin, SiteSettings } from '../../protocol/api/sites.ts';
import type { StoredOrigin, StoredSite } from '../store/sites.ts';
import type { Store } from '../store/store.ts';
import type { Site } from './site.ts';
import { type SiteListParts, siteList } from './site-list.ts';

export interface Sites {
  /** @returns the config's first, then the console's in the order in which they were made */
  all(): readonly Site[];
  find(key: string | undefined): Site | undefined;
  /** @returns sites of the console that are closed, in the order in which they were made */
  closed(): readonly StoredSite[];
  /** @returns whether pages of this origin may read answers: those that send to a site, or to one that is closed */
  lists(origin: string): boolean;
  /** @returns whether it is an origin of a closed site, and of no other */
  isOfClosed(origin: string): boolean;
  /** @returns keys of the closed sites whose pages have this origin */
  closedOf(origin: string): readonly string[];
  /** @returns what people see and change of a site there is */
  settings(site: Site): SiteSettings;
}

/** What changes them; kept in the store before it holds here. The callers have checked what is asked. */
export interface SiteRegistry extends Sites {
  add(site: StoredSite, origins: readonly string[]): Promise<void>;
  /** Of a site of the console, also of a closed one. */
  change(
    key: string,
    to: Partial<Pick<StoredSite, 'name' | 'stage' | 'stagingOf' | 'closed' | 'closedBy'>>,
  ): Promise<void>;
  addOrigin(origin: StoredOrigin): Promise<void>;
  removeOrigin(site: string, origin: string): Promise<void>;
}

export async function siteRegistry(store: Store['sites'], parts: SiteListParts): Promise<SiteRegistry> {
  let stored = await store.list();
  let origins = await store.origins();
  let all: readonly Site[] = [];
  let byKey = new Map<string, Site>();
  let listed = new Set<string>();
  let closed: readonly StoredSite[] = [];
  /** Keys of closed sites, by origin. */
  let left = new Map<string, string[]>();
  const refresh = () => {
    all = siteList(parts, stored, origins);
    byKey = new Map(all.map((site) => [site.key, site]));
    listed = new Set(all.flatMap((site) => [...site.origins]));
    closed = stored.filter((site) => site.closed !== null && !byKey.has(site.key));
    left = new Map();
    for (const { site, origin } of origins) {
      if (closed.some(({ key }) => key === site)) left.set(origin, [...(left.get(origin) ?? []), site]);
    }
  };
  refresh();

  async function readAgain(): Promise<void> {
    stored = await store.list();
    origins = await store.origins();
    refresh();
  }

  /** An origin that the file lists too is the file's: taking it away here would change nothing. */
  function originOf(site: string, origin: string): SiteOrigin {
    const inFile =
      parts.moreOrigins(site).includes(origin) ||
      parts.config.some(({ key, origins: own }) => key === site && own.includes(origin));
    const added = origins.find((one) => one.site === site && one.origin === origin);
    if (inFile || !added) return { origin, owner: 'file' };
    return { origin, owner: 'console', who: added.who, at: added.at };
  }

  return {
    all: () => all,
    find: (key) => (key === undefined ? undefined : byKey.get(key)),
    closed: () => closed,
    // A tag must be able to read that its key opens nothing: a refusal it cannot read looks like a broken connection.
    lists: (origin) => listed.has(origin) || left.has(origin),
    isOfClosed: (origin) => left.has(origin) && !listed.has(origin),
    closedOf: (origin) => left.get(origin) ?? [],
    settings({ key, name, stage, stagingOf, owner, origins: own }) {
      const staging = all.find((site) => site.stagingOf === key);
      return {
        key,
        name,
        stage,
        ...(stagingOf !== undefined && { stagingOf }),
        ...(staging && { staging: staging.key }),
        owner,
        origins: [...own].map((origin) => originOf(key, origin)),
      };
    },
    async add(site, own) {
      await store.add(site, own);
      await readAgain();
    },
    async change(key, to) {
      const before = stored.find((site) => site.key === key);
      if (before) await store.put({ ...before, ...to });
      await readAgain();
    },
    async addOrigin(origin) {
      await store.addOrigin(origin);
      await readAgain();
    },
    async removeOrigin(site, origin) {
      await store.removeOrigin(site, origin);
      await readAgain();
    },
  };
}
