/** The sites of the store in memory. */
import type { Sites, StoredHeard, StoredKey, StoredOrigin, StoredSite } from './sites.ts';
import { StoreError } from './store-error.ts';

export function memorySites(open: () => void): Sites {
  const sites = new Map<string, StoredSite>();
  const origins = new Map<string, StoredOrigin>();
  const keys = new Map<string, StoredKey>();
  const heard = new Map<string, StoredHeard>();
  const nameOf = (...parts: string[]) => JSON.stringify(parts);
  const copies = <Row extends object>(rows: Map<string, Row>) =>
    [...rows.values()].map((row) => ({ ...row }));

  function addOrigin(one: StoredOrigin): void {
    const name = nameOf(one.site, one.origin);
    if (!origins.has(name)) origins.set(name, { ...one });
  }

  return {
    async list() {
      open();
      return copies(sites);
    },
    async add(site, own) {
      open();
      if (sites.has(site.key)) throw new StoreError('conflict', 'There is a site of this key already.');
      sites.set(site.key, { ...site });
      const { key, who, at } = site;
      for (const origin of own) addOrigin({ site: key, origin, who, at });
    },
    async put(site) {
      open();
      sites.set(site.key, { ...site });
    },
    async origins() {
      open();
      return copies(origins);
    },
    async addOrigin(origin) {
      open();
      addOrigin(origin);
    },
    async removeOrigin(site, origin) {
      open();
      origins.delete(nameOf(site, origin));
    },
    async keys() {
      open();
      return copies(keys);
    },
    async putKeys(rows) {
      open();
      for (const row of rows) keys.set(nameOf(row.site, row.id), { ...row });
    },
    async heard() {
      open();
      return copies(heard).sort((a, b) => a.first - b.first);
    },
    async putHeard(rows) {
      open();
      for (const row of rows) heard.set(nameOf(row.site, row.origin), { ...row });
    },
  };
}
