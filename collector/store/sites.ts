/** Sites that were made in the console, and the origins and keys of every site, with what was heard from where, as a store keeps them. */
import type { KeyKind, Stage } from '../../protocol/api/sites.ts';

export interface StoredSite {
  key: string;
  name: string;
  stage: Stage;
  /** Key of the live site that this one is the staging of. */
  stagingOf: string | null;
  /** Who made it, and when, epoch milliseconds. */
  who: string;
  at: number;
  /** When it was closed, epoch milliseconds, and by whom; `null` for a site that is open. */
  closed: number | null;
  closedBy: string | null;
}

export interface StoredOrigin {
  site: string;
  origin: string;
  who: string;
  /** Epoch milliseconds. */
  at: number;
}

export interface StoredKey {
  site: string;
  /** Within the site. */
  id: string;
  kind: KeyKind;
  /** A public key as it is; of a secret one only the hash. */
  value: string;
  /** The last characters of a secret, by which people tell theirs. */
  hint: string;
  name: string;
  /** `null` for a key that came with its site. */
  who: string | null;
  /** Epoch milliseconds, all three. */
  made: number | null;
  used: number | null;
  /** When it stops working; `null` for never. */
  ends: number | null;
}

/** An origin whose events came. */
export interface StoredHeard {
  site: string;
  origin: string;
  /** Epoch milliseconds, both. */
  first: number;
  latest: number;
  /** Version of the tag that sent the latest batch, if it told. */
  tag: string | null;
}

export interface Sites {
  /** @returns in the order in which they were made */
  list(): Promise<StoredSite[]>;
  /**
   * Adds a site together with its first origins.
   * @throws StoreError `conflict` if there is one of this key
   */
  add(site: StoredSite, origins: readonly string[]): Promise<void>;
  /** Replaces the site of this key. */
  put(site: StoredSite): Promise<void>;

  /** @returns of all sites, in the order in which they were added */
  origins(): Promise<StoredOrigin[]>;
  /** Adds it, or leaves the one that is there. */
  addOrigin(origin: StoredOrigin): Promise<void>;
  removeOrigin(site: string, origin: string): Promise<void>;

  /** @returns of all sites, in the order in which they came */
  keys(): Promise<StoredKey[]>;
  /** Adds keys or replaces those of the same site and id: all of them or none. */
  putKeys(keys: readonly StoredKey[]): Promise<void>;

  /** @returns of all sites, the one that was heard first before the others */
  heard(): Promise<StoredHeard[]>;
  /** Adds origins that were heard or replaces those of the same site: all of them or none. */
  putHeard(heard: readonly StoredHeard[]): Promise<void>;
}
