/** What a store driver keeps and promises; one conformance suite (test/store) holds every driver to it. */
import type { JourneyRecord } from '../../protocol/record.ts';
import type { Accounts } from './accounts.ts';
import type { Drafts } from './drafts.ts';
import type { GrantChanges, Grants } from './grants.ts';
import type { Simulated } from './simulated.ts';
import type { Sites } from './sites.ts';
import type { StoreErrorCode } from './store-error.ts';
import type { Switches } from './switches.ts';

/** One record as the log has it. */
export interface Stored {
  /** Place in the log: rises with every append of any visitor, has gaps, is never used again. */
  position: number;
  site: string;
  visitor: string;
  /** 1, 2, 3 … within the visitor, without gaps. */
  version: number;
  record: JourneyRecord;
  /** What the engine said, JSON the store does not look into; `null` if it said nothing. */
  trace: unknown;
}

/** One record to be added to a visitor's journey. */
export interface Append {
  site: string;
  visitor: string;
  /** The version this record builds on: 0 for a visitor's first record, which becomes version 1. */
  version: number;
  record: JourneyRecord;
  /** Any JSON value; `null` for nothing. */
  trace: unknown;
  /** How many decisions the record led to, for the list; 0 if left out. */
  decisions?: number;
  /** Ids of events of other channels, each taken once a site for as long as the log is kept. */
  sourceIds?: readonly SourceId[];
  /** When the journey must be looked at again, epoch milliseconds, `null` for never; as it was if left out. */
  due?: number | null;
  /** Replaces the visitor's snapshot in the same commit; it stands for the new version. */
  snapshot?: { state: string; engine: string };
  /** What the record takes of the shop's money, in the same commit. */
  grants?: GrantChanges;
}

export interface SourceId {
  source: string;
  id: string;
}

/** A journey folded up to `version`, so that reading it need not begin at its first record. */
export interface Snapshot {
  version: number;
  /** Version of the engine that folded it; another engine must not use it. */
  engine: string;
  /** Text as it was given. */
  state: string;
}

/** Which records a scan gives; without any of them, all of the site. */
export interface ScanRange {
  /** Only records after this position. */
  after?: number;
  /** Received at or after, epoch milliseconds. */
  from?: number;
  /** Received before, epoch milliseconds. */
  to?: number;
  /** At most this many records. */
  limit?: number;
}

/** One visitor in the console's plain list. Times are when the collector received, epoch milliseconds. */
export interface JourneyRow {
  visitor: string;
  records: number;
  events: number;
  decisions: number;
  firstReceived: number;
  lastReceived: number;
  /** Position of the latest record; give the last row's as `before` to get the next page. */
  lastPosition: number;
}

/** A journey whose time has come. */
export interface DueRow {
  site: string;
  visitor: string;
  /** The time that was asked for, epoch milliseconds. */
  at: number;
}

export interface Journeys {
  /** @returns the visitor's records with a version above `after` (0 by default), in order; empty if unknown */
  read(site: string, visitor: string, after?: number): Promise<Stored[]>;

  snapshot(site: string, visitor: string): Promise<Snapshot | undefined>;

  /**
   * Adds one record. A rejected append has left nothing behind, and never costs another append its place.
   * @returns the new version, once the record is durable and not before
   * @throws StoreError `conflict`, `duplicate_source`, or whatever keeps the store from writing
   * @throws StoreError `unwanted` for a simulated shopper where they are neither wanted nor here
   * @throws Exhausted if a hold does not fit into its budget
   */
  append(append: Append): Promise<number>;

  /**
   * @param except keys of sites that are left out
   * @returns at most `limit` journeys of all other sites whose time is `now` or earlier, the longest overdue first
   */
  due(now: number, limit: number, except?: readonly string[]): Promise<DueRow[]>;

  /** @returns those of `ids` that the log has already from this source */
  knownSourceIds(site: string, source: string, ids: readonly string[]): Promise<Set<string>>;

  /**
   * Gives the records the log had when the scan began, in log order and a page at a time: memory stays
   * bounded, and appends and erasures go on in between.
   */
  scan(site: string, range?: ScanRange): AsyncIterable<Stored>;

  /**
   * Latest activity first; who becomes active while older pages are read moves to the first page.
   * @param page `limit` rows whose latest record stands before position `before` (from the newest if left out)
   */
  list(site: string, page: { before?: number; limit: number }): Promise<JourneyRow[]>;

  /**
   * Deletes everything kept of a visitor: records, snapshot, source ids, due time, list row and what was held.
   * Codes that were given stay good; nothing links them to the visitor any more.
   * @param tombstone keyed hash that is remembered instead
   * @returns how many records were deleted; 0 if there was nobody
   */
  erase(site: string, visitor: string, tombstone: string): Promise<number>;

  /** @returns true if this tombstone was left by an erasure; cheap enough to ask for every batch */
  isErased(site: string, tombstone: string): Promise<boolean>;
}

/** What is known of a published rulebook beside its text. */
export interface BookRow {
  /** 1, 2, 3 … within the site. */
  version: number;
  /** Who published it; `null` if nobody did, as with a folder. */
  who: string | null;
  note: string;
  /** When, epoch milliseconds; `null` if it was before that was kept. */
  at: number | null;
  /** How many rules it has. */
  rules: number;
}

/** One published rulebook. */
export interface StoredBook extends BookRow {
  /** Text as it was given. */
  content: string;
  hash: string;
}

export interface Books {
  latest(site: string): Promise<StoredBook | undefined>;
  get(site: string, version: number): Promise<StoredBook | undefined>;
  /** @returns at most `limit` books with a version below `before`, the newest first */
  list(site: string, page: { before?: number; limit: number }): Promise<BookRow[]>;
  /**
   * @param about `after`: the version that must be the latest, 0 for none; not looked at if left out
   * @returns the new version; the latest one again if it has the same hash
   * @throws StoreError `conflict` if another version is the latest
   */
  add(
    site: string,
    content: string,
    hash: string,
    about?: Partial<Omit<BookRow, 'version'>> & { after?: number },
  ): Promise<number>;
}

export interface StoreHealth {
  /** False from a failed write until the next one that works. */
  writable: boolean;
  /** Why not writable: the code and the sentence of that failure. */
  reason?: StoreErrorCode;
  message?: string;
  /** Appends waiting for their commit. */
  queued: number;
  /** As the database itself answers now, in small letters: `wal`, `full`. Absent where there is none. */
  journalMode?: string;
  synchronous?: string;
}

/** Every method rejects with StoreError `closed` after `close`. */
export interface Store {
  journeys: Journeys;
  books: Books;
  drafts: Drafts;
  grants: Grants;
  switches: Switches;
  simulated: Simulated;
  accounts: Accounts;
  sites: Sites;
  /** May try a small write to find out whether a store that failed has recovered. Never throws. */
  health(): StoreHealth;
  /** Writes what is queued, then lets go of the file. Closing twice is closing once. */
  close(): Promise<void>;
}
