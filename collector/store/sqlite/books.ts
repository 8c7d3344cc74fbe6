/** The rulebooks of one database. */
import type { DatabaseSync } from 'node:sqlite';
import type { BookRow, Books, StoredBook } from '../store.ts';
import { StoreError } from '../store-error.ts';
import type { Access } from './access.ts';
import type { Writer } from './writer.ts';

export function sqliteBooks(db: DatabaseSync, access: Access, writer: Writer): Books {
  const whole = 'SELECT version, content, hash, who, note, at, rules FROM books WHERE site = ?';
  const newest = db.prepare(`${whole} ORDER BY version DESC LIMIT 1`);
  const one = db.prepare(`${whole} AND version = ?`);
  const page = db.prepare(
    'SELECT version, who, note, at, rules FROM books WHERE site = ? AND version < ? ORDER BY version DESC LIMIT ?',
  );
  const insert = db.prepare(
    'INSERT INTO books (site, version, content, hash, who, note, at, rules) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );

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
    async list(site, { before = Number.MAX_SAFE_INTEGER, limit }) {
      return access(() => page.all(site, before, limit).map((row) => ({ ...row }) as unknown as BookRow));
    },
    async add(site, content, hash, { who = null, note = '', at = null, rules = 0, after } = {}) {
      return access(() =>
        writer.transact(() => {
          const before = latest(site);
          if (after !== undefined && (before?.version ?? 0) !== after) {
            throw new StoreError('conflict', 'Another rulebook was published meanwhile; look at it first.');
          }
          if (before?.hash === hash) return before.version;
          const version = (before?.version ?? 0) + 1;
          insert.run(site, version, content, hash, who, note, at, rules);
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
