/** The rulebooks of one database. */
import type { DatabaseSync } from 'node:sqlite';
import type { Books, StoredBook } from '../store.ts';
import type { Access } from './access.ts';
import type { Writer } from './writer.ts';

export function sqliteBooks(db: DatabaseSync, access: Access, writer: Writer): Books {
  const newest = db.prepare(
    'SELECT version, content, hash FROM books WHERE site = ? ORDER BY version DESC LIMIT 1',
  );
  const one = db.prepare('SELECT version, content, hash FROM books WHERE site = ? AND version = ?');
  const insert = db.prepare('INSERT INTO books (site, version, content, hash) VALUES (?, ?, ?, ?)');

  function latest(site: string): StoredBook | undefined {
    return newest.get(site) as unknown as StoredBook | undefined;
  }

  return {
    async latest(site) {
      return access(() => plain(latest(site)));
    },
    async get(site, version) {
      return access(() => plain(one.get(site, version) as unknown as StoredBook | undefined));
    },
    async add(site, content, hash) {
      return access(() =>
        writer.transact(() => {
          const before = latest(site);
          if (before?.hash === hash) return before.version;
          const version = (before?.version ?? 0) + 1;
          insert.run(site, version, content, hash);
          return version;
        }),
      );
    },
  };
}

/** SQLite's rows have no prototype. */
function plain(book: StoredBook | undefined): StoredBook | undefined {
  return book && { ...book };
}
