/** In: a name. Out: a store in IndexedDB; where the browser refuses, it is as if it were always empty. */
import { createStore, promisifyRequest } from 'idb-keyval';
import type { Store } from './store.ts';

/** Transactions run in the order of these calls, so a removal never overtakes its write. */
export function openStore(name: string): Store {
  const transact = createStore(name, 'kairos');
  return {
    async entries() {
      try {
        return await transact('readonly', async (store) => {
          const [keys, values] = await Promise.all([
            promisifyRequest(store.getAllKeys()),
            promisifyRequest(store.getAll()),
          ]);
          return keys.map((key, i): [string, unknown] => [String(key), values[i]]);
        });
      } catch {
        return [];
      }
    },
    async put(entries) {
      try {
        await transact('readwrite', (store) => {
          for (const [key, value] of entries) value === undefined ? store.delete(key) : store.put(value, key);
          // At once: the page may be gone before the browser would do so by itself.
          store.transaction.commit();
          return promisifyRequest(store.transaction);
        });
      } catch {
        // Denied or full: what was to be kept is still in memory.
      }
    },
    async update<T>(key: string, change: (old: unknown) => T) {
      let value: T | undefined;
      try {
        await transact('readwrite', (store) => {
          const read = store.get(key);
          // In the callback itself: a page that replaced `Promise` would let the transaction end first.
          read.onsuccess = () => {
            value = change(read.result);
            value === undefined ? store.delete(key) : store.put(value, key);
          };
          return promisifyRequest(store.transaction);
        });
      } catch {
        value ??= change(undefined);
      }
      return value as T;
    },
  };
}
