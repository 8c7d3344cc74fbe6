/** The rulebooks of the sites: the live one, and earlier ones by version, compiled once each. */
import { compileBook, type Rulebook } from '../../engine/index.ts';
import type { Book, BookSettings, Rule } from '../../protocol/rule.ts';
import type { Store, StoredBook } from '../store/store.ts';
import { bookSettings } from './book-settings.ts';
import { lru } from './lru.ts';
import { sha256 } from './sha256.ts';

export interface Books {
  /** @returns the book that decides now; version 0 and empty before the first `publish` */
  live(site: string): Rulebook;
  /** @returns the book of that version; without rules if the store has lost it */
  at(site: string, version: number): Promise<Rulebook>;
  /** Makes the last published book live again, as after a restart. @returns undefined if there is none */
  resume(site: string): Promise<Rulebook | undefined>;
  /** Makes these rules live. Equal content keeps its version. */
  publish(site: string, settings: BookSettings, rules: readonly Rule[]): Promise<Rulebook>;
}

/** Compiled books kept beside the live ones. */
const KEPT = 32;

export function books(store: Store): Books {
  const live = new Map<string, Rulebook>();
  const earlier = lru<Rulebook>(KEPT);

  function liveOf(site: string): Rulebook {
    const book = live.get(site) ?? none(site);
    live.set(site, book);
    return book;
  }

  return {
    live: liveOf,
    async at(site, version) {
      const now = live.get(site);
      if (now?.version === version) return now;
      const key = `${site} ${version}`;
      const known = earlier.get(key);
      if (known) return known;
      const stored = version > 0 ? await store.books.get(site, version) : undefined;
      const book = stored ? compileStored(stored) : none(site, version);
      earlier.set(key, book);
      return book;
    },
    async resume(site) {
      const stored = await store.books.latest(site);
      if (!stored) return undefined;
      const book = compileStored(stored);
      live.set(site, book);
      return book;
    },
    async publish(site, settings, rules) {
      const content = JSON.stringify({ settings, rules });
      const version = await store.books.add(site, content, await sha256(content));
      const book = compileBook({ version, settings, rules: [...rules] });
      live.set(site, book);
      return book;
    },
  };
}

function compileStored({ content, version }: StoredBook): Rulebook {
  return compileBook({ ...(JSON.parse(content) as Omit<Book, 'version'>), version });
}

function none(site: string, version = 0): Rulebook {
  return compileBook({ version, settings: bookSettings(site), rules: [] });
}
