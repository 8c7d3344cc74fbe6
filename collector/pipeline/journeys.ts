/** Journeys under way: in a bounded cache, loaded from snapshot and log when they come back. */
import { ENGINE_VERSION, type Journey, newJourney } from '../../engine/index.ts';
import type { JourneyEvent } from '../../protocol/event.ts';
import type { Snapshot, Store } from '../store/store.ts';
import type { Books } from './books.ts';
import { type Lru, lru } from './lru.ts';
import { replay } from './replay.ts';

export interface LiveJourney {
  journey: Journey;
  /** Records in the log; the next append builds on it. */
  version: number;
}

export interface Journeys {
  load(site: string, visitor: string): Promise<LiveJourney>;
  /** Replaces the cached journey; called only after the append has resolved. */
  keep(site: string, visitor: string, live: LiveJourney): void;
  drop(site: string, visitor: string): void;
  /** @returns the events of all records of the visitor, in log order */
  history(site: string, visitor: string): Promise<JourneyEvent[]>;
  readonly cached: number;
}

/** @param max journeys of one site kept in memory */
export function journeys(store: Store, books: Books, max: number): Journeys {
  // By site, so that the visitor's id, whose hash is already known, is the key as it is.
  const caches = new Map<string, Lru<LiveJourney>>();
  const cacheOf = (site: string) => {
    const known = caches.get(site);
    if (known) return known;
    const cache = lru<LiveJourney>(max);
    caches.set(site, cache);
    return cache;
  };

  async function history(site: string, visitor: string) {
    return (await store.journeys.read(site, visitor)).flatMap(({ record }) => record.events);
  }

  async function fetch(site: string, visitor: string): Promise<LiveJourney> {
    const start = usable(visitor, await store.journeys.snapshot(site, visitor));
    const tail = await store.journeys.read(site, visitor, start.version);
    if (tail.length === 0) return start;
    const { journey } = await replay(
      visitor,
      tail.map(({ record }) => record),
      (version) => books.at(site, version),
      {
        journey: start.journey,
        history: async () =>
          (await store.journeys.read(site, visitor))
            .filter(({ version }) => version <= start.version)
            .flatMap(({ record }) => record.events),
      },
    );
    return { journey, version: tail.at(-1)?.version ?? start.version };
  }

  return {
    async load(site, visitor) {
      const cache = cacheOf(site);
      const known = cache.get(visitor);
      if (known) return known;
      const live = await fetch(site, visitor);
      cache.set(visitor, live);
      return live;
    },
    keep: (site, visitor, live) => cacheOf(site).set(visitor, live),
    drop: (site, visitor) => cacheOf(site).delete(visitor),
    history,
    get cached() {
      return [...caches.values()].reduce((sum, { size }) => sum + size, 0);
    },
  };
}

/** A snapshot of another engine is not used: this one might have folded otherwise. */
function usable(visitor: string, snapshot: Snapshot | undefined): LiveJourney {
  if (snapshot?.engine !== ENGINE_VERSION) return { journey: newJourney(visitor), version: 0 };
  return { journey: JSON.parse(snapshot.state) as Journey, version: snapshot.version };
}
