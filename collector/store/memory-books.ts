/** The rulebooks of the store in memory. */
import type { Books, StoredBook } from './store.ts';
import { StoreError } from './store-error.ts';

export function memoryBooks(open: () => void): Books {
  const bySite = new Map<string, StoredBook[]>();
  return {
    async latest(site) {
      open();
      const latest = bySite.get(site)?.at(-1);
      return latest && { ...latest };
    },
    async get(site, version) {
      open();
      const book = bySite.get(site)?.find((each) => each.version === version);
      return book && { ...book };
    },
    async list(site, { before = Number.POSITIVE_INFINITY, limit }) {
      open();
      const rows = (bySite.get(site) ?? []).filter(({ version }) => version < before).reverse();
      return rows.slice(0, limit).map(({ content: _content, hash: _hash, ...row }) => row);
    },
    async add(site, content, hash, { who = null, note = '', at = null, rules = 0, after } = {}) {
      open();
      const books = bySite.get(site) ?? [];
      const latest = books.at(-1);
      if (after !== undefined && (latest?.version ?? 0) !== after) {
        throw new StoreError('conflict', 'Another rulebook was published meanwhile; look at it first.');
      }
      if (latest?.hash === hash) return latest.version;
      books.push({ version: books.length + 1, content, hash, who, note, at, rules });
      bySite.set(site, books);
      return books.length;
    },
  };
}
