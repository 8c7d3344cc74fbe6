/** The rulebooks of the sites: the live one, and earlier ones by version, compiled once each. */
import { compileBook, type Rulebook } from '../../engine/index.ts';
import type { Book } from '../../protocol/rule.ts';
import type { Store } from '../store/store.ts';
import { bookOf } from './book-of.ts';
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
  /**
   * Makes these rules live. Equal content keeps its version; content that cannot be compiled leaves everything as it is.
   * @throws StoreError if it could not be kept; `conflict` if `after` is not the latest version
   */
  publish(site: string, content: BookContent, about?: Publication): Promise<Rulebook>;
  /** @returns what the live book says beside its rules: when a rule pauses itself, when the shop is alarmed */
  safety(site: string): Safety;
}

/** Who publishes, why and when, and the version they have seen. */
export interface Publication {
  who: string | null;
  note: string;
  /** Epoch milliseconds. */
  at: number;
  after?: number;
}

/** A rulebook before it has a version. */
export type BookContent = Omit<Book, 'version'>;

/** `{}` means the defaults, `false` never. */
export type Safety = Required<Pick<Book, 'pause' | 'alarm'>>;

/** Compiled books kept beside the live ones. */
const KEPT = 32;
const DEFAULT_SAFETY: Safety = { pause: {}, alarm: {} };

export function books(store: Store): Books {
  const live = new Map<string, Rulebook>();
  const safeties = new Map<string, Safety>();
  const earlier = lru<Rulebook>(KEPT);

  function liveOf(site: string): Rulebook {
    const book = live.get(site) ?? none(site);
    live.set(site, book);
    return book;
  }

  function makeLive(site: string, book: Book): Rulebook {
    const compiled = compileBook(book);
    live.set(site, compiled);
    safeties.set(site, { pause: book.pause ?? {}, alarm: book.alarm ?? {} });
    return compiled;
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
      const book = stored ? compileBook(bookOf(site, stored)) : none(site, version);
      earlier.set(key, book);
      return book;
    },
    async resume(site) {
      const stored = await store.books.latest(site);
      return stored && makeLive(site, bookOf(site, stored));
    },
    async publish(site, content, about) {
      compileBook({ ...content, version: 0 });
      const text = JSON.stringify(content);
      const rules = content.rules.length;
      const version = await store.books.add(site, text, await sha256(text), { ...about, rules });
      return makeLive(site, { ...content, version });
    },
    safety: (site) => safeties.get(site) ?? DEFAULT_SAFETY,
  };
}

function none(site: string, version = 0): Rulebook {
  return compileBook({ version, settings: bookSettings(site), rules: [] });
}
