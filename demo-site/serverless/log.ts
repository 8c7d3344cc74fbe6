/**
 * The log of the server-less demo, in IndexedDB: a request handler lives in its page and dies with it, and the
 * journey goes on in the next one. A fresh memory store comes in; the same store, filled and lasting, goes out.
 */
import { createStore, promisifyRequest } from 'idb-keyval';
import { memoryStore } from '../../collector/store/memory.ts';
import type { Append, Store } from '../../collector/store/store.ts';

type Entry =
  | { append: Append }
  | { book: [site: string, content: string, hash: string] }
  | { erased: [site: string, tombstone: string] };

const transact = createStore('kairos-serverless', 'log');

/** @returns a store with everything earlier pages wrote; use it under a lock, since other tabs write the same log */
export async function openLog(): Promise<Store> {
  const memory = memoryStore();
  const { journeys, books } = memory;
  const [places, entries] = await read();
  let place = places.at(-1) ?? 0;
  for (const entry of entries) {
    if ('append' in entry) await journeys.append(entry.append);
    else if ('book' in entry) await books.add(...entry.book);
    else await journeys.erase(entry.erased[0], '', entry.erased[1]);
  }
  return {
    ...memory,
    books: {
      ...books,
      async add(site, content, hash) {
        const known = (await books.latest(site))?.version;
        const version = await books.add(site, content, hash);
        if (version !== known) await write(++place, { book: [site, content, hash] });
        return version;
      },
    },
    journeys: {
      ...journeys,
      async append(append) {
        const version = await journeys.append(append);
        await write(++place, { append });
        return version;
      },
      async erase(site, visitor, tombstone) {
        const theirs = places.filter((_, i) => {
          const entry = entries[i];
          return entry && 'append' in entry && entry.append.site === site && entry.append.visitor === visitor;
        });
        await forget(theirs);
        await write(++place, { erased: [site, tombstone] });
        return journeys.erase(site, visitor, tombstone);
      },
    },
  };
}

function read(): Promise<[number[], Entry[]]> {
  return transact('readonly', (log) =>
    Promise.all([
      promisifyRequest(log.getAllKeys()) as Promise<number[]>,
      promisifyRequest(log.getAll()) as Promise<Entry[]>,
    ]),
  );
}

function write(place: number, entry: Entry): Promise<unknown> {
  return transact('readwrite', (log) => promisifyRequest(log.add(entry, place)));
}

function forget(places: readonly number[]): Promise<unknown> {
  return transact('readwrite', (log) => {
    for (const place of places) log.delete(place);
    return promisifyRequest(log.transaction);
  });
}
