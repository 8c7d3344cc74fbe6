/** People, their sessions and links, and who did what, as a store keeps them. Secrets come here as hashes only. */
import type { AuditEntry, Person } from '../../protocol/api/accounts.ts';

export interface StoredPerson extends Person {
  disabled: boolean;
  /** PHC string; `null` until they have set one. */
  password: string | null;
}

export interface StoredSession {
  /** Hash of the secret that the browser has. */
  hash: string;
  person: number;
  /** Epoch milliseconds; so is `seen`. */
  begun: number;
  seen: number;
  /** What the browser calls itself. */
  browser: string;
}

/** A link that lets its person set a password, once. */
export interface StoredLink {
  hash: string;
  person: number;
  /** Epoch milliseconds. */
  expires: number;
}

export interface Accounts {
  /** @returns at most `limit` people with an id above `after`, by id */
  people(page: { after: number; limit: number }): Promise<StoredPerson[]>;
  person(id: number): Promise<StoredPerson | undefined>;
  /** @param email compared as it is given */
  byEmail(email: string): Promise<StoredPerson | undefined>;
  /** @returns owners who are not disabled, by id */
  owners(): Promise<StoredPerson[]>;
  /**
   * @returns the new person's id
   * @throws StoreError `conflict` if somebody has the e-mail address
   */
  add(person: Omit<StoredPerson, 'id'>): Promise<number>;
  /** Replaces the person of this id. @throws StoreError `conflict` as above */
  put(person: StoredPerson): Promise<void>;

  session(hash: string): Promise<StoredSession | undefined>;
  /** @returns the person's sessions, the latest used first */
  sessions(person: number): Promise<StoredSession[]>;
  /** Adds a session or replaces the one of this hash. */
  putSession(session: StoredSession): Promise<void>;
  endSession(hash: string): Promise<void>;
  /** Ends all of one person's. */
  endSessions(person: number): Promise<void>;
  /** Forgets sessions and links that can never be used again: begun, last seen or ending before these times. */
  sweep(before: { begun: number; seen: number; expires: number }): Promise<void>;

  /** Replaces the person's links: only the newest works. */
  putLink(link: StoredLink): Promise<void>;
  link(hash: string): Promise<StoredLink | undefined>;
  /** @returns true if it was there: of two who use it at once, one gets it */
  takeLink(hash: string): Promise<boolean>;

  /** Adds to the audit. */
  note(entry: Omit<AuditEntry, 'id'>): Promise<void>;
  /** Removes what was noted before this time, epoch milliseconds; the newest entry stays, so that no id comes again. */
  forgetNotes(before: number): Promise<void>;
  /** @returns at most `limit` entries with an id below `before`, the latest first */
  audit(page: { before?: number; limit: number }): Promise<AuditEntry[]>;
}
