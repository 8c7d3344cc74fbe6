/** The sites of one database, with their origins and keys. */
import type { DatabaseSync } from 'node:sqlite';
import type { Sites, StoredHeard, StoredKey, StoredOrigin, StoredSite } from '../sites.ts';
import { StoreError } from '../store-error.ts';
import type { Access } from './access.ts';
import type { Writer } from './writer.ts';

export function sqliteSites(db: DatabaseSync, access: Access, writer: Writer): Sites {
  const list = db.prepare(
    `SELECT key, name, stage, staging_of AS stagingOf, who, at, closed, closed_by AS closedBy
     FROM sites ORDER BY rowid`,
  );
  const one = db.prepare('SELECT 1 FROM sites WHERE key = ?');
  const put = db.prepare(
    `INSERT INTO sites (key, name, stage, staging_of, who, at, closed, closed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET name = excluded.name, stage = excluded.stage,
       staging_of = excluded.staging_of, who = excluded.who, at = excluded.at, closed = excluded.closed,
       closed_by = excluded.closed_by`,
  );
  const origins = db.prepare('SELECT site, origin, who, at FROM site_origins ORDER BY rowid');
  const addOrigin = db.prepare(
    'INSERT OR IGNORE INTO site_origins (site, origin, who, at) VALUES (?, ?, ?, ?)',
  );
  const removeOrigin = db.prepare('DELETE FROM site_origins WHERE site = ? AND origin = ?');
  const keys = db.prepare(
    'SELECT site, id, kind, value, hint, name, who, made, used, ends FROM site_keys ORDER BY rowid',
  );
  const putKey = db.prepare(
    `INSERT INTO site_keys (site, id, kind, value, hint, name, who, made, used, ends)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (site, id) DO UPDATE SET value = excluded.value, hint = excluded.hint, name = excluded.name,
       who = excluded.who, made = excluded.made, used = excluded.used, ends = excluded.ends`,
  );
  const heard = db.prepare('SELECT site, origin, first, latest, tag FROM site_heard ORDER BY first, rowid');
  const putHeard = db.prepare(
    `INSERT INTO site_heard (site, origin, first, latest, tag) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (site, origin) DO UPDATE SET first = excluded.first, latest = excluded.latest, tag = excluded.tag`,
  );
  const write = ({ key, name, stage, stagingOf, who, at, closed, closedBy }: StoredSite) =>
    put.run(key, name, stage, stagingOf, who, at, closed, closedBy);

  return {
    list: async () => access(() => list.all() as unknown as StoredSite[]),
    async add(site, own) {
      access(() =>
        writer.transact(() => {
          if (one.get(site.key)) throw new StoreError('conflict', 'There is a site of this key already.');
          write(site);
          for (const origin of own) addOrigin.run(site.key, origin, site.who, site.at);
        }),
      );
    },
    async put(site) {
      access(() => writer.transact(() => write(site)));
    },
    origins: async () => access(() => origins.all() as unknown as StoredOrigin[]),
    async addOrigin({ site, origin, who, at }) {
      access(() => writer.transact(() => addOrigin.run(site, origin, who, at)));
    },
    async removeOrigin(site, origin) {
      access(() => writer.transact(() => removeOrigin.run(site, origin)));
    },
    keys: async () => access(() => keys.all() as unknown as StoredKey[]),
    async putKeys(rows) {
      access(() =>
        writer.transact(() => {
          for (const { site, id, kind, value, hint, name, who, made, used, ends } of rows) {
            putKey.run(site, id, kind, value, hint, name, who, made, used, ends);
          }
        }),
      );
    },
    heard: async () => access(() => heard.all() as unknown as StoredHeard[]),
    async putHeard(rows) {
      access(() =>
        writer.transact(() => {
          for (const { site, origin, first, latest, tag } of rows)
            putHeard.run(site, origin, first, latest, tag);
        }),
      );
    },
  };
}
