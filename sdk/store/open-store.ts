/** In: a name. Out: a store in IndexedDB; where the browser refuses, it is as if it were always empty. */
import { createStore, promisifyRequest } from 'idb-keyval';
import type { Store } from './store.ts';

/** Transactions run in the order of these calls, so a removal never overtakes its write. */
export function openStore(name: string): Store {
  const transact = createStore(name, 'kairos');
  /** Denied, full or gone: what was to be kept is still in memory. */
  const attempt = async (mode: IDBTransactionMode, run: (store: IDBObjectStore) => void) => {
    try {
      await transact(mode, (store) => {
        run(store);
        return promisifyRequest(store.transaction);
      });
    } catch {}
  };
  const set = (store: IDBObjectStore, key: string, value: unknown) =>
    value === undefined ? store.delete(key) : store.put(value, key);
  return {
    async entries() {
      const found: [string, unknown][] = [];
      await attempt('readonly', (store) => {
        const keys = store.getAllKeys();
        store.getAll().onsuccess = ({ target }) =>
          (target as IDBRequest<unknown[]>).result.forEach((value, i) => {
            found.push([String(keys.result[i]), value]);
          });
      });
      return found;
    },
    put: (entries) =>
      attempt('readwrite', (store) => {
        for (const [key, value] of entries) set(store, key, value);
        // At once: the page may be gone before the browser would do so by itself.
        store.transaction.commit();
      }),
    async update<T>(key: string, change: (old: unknown) => T) {
      let value: T | undefined;
      await attempt('readwrite', (store) => {
        const read = store.get(key);
        // In the callback itself: a page that replaced `Promise` would let the transaction end first.
        read.onsuccess = () => {
          value = change(read.result);
          set(store, key, value);
        };
      });
      value ??= change(undefined);
      return value;
    },
  };
}
