/** What is switched off, as a store keeps it. */

/** Something switched off, or on again: the last word on it. */
export interface Switch {
  /** `null` for the whole site. */
  rule: string | null;
  off: boolean;
  who: string;
  why: string;
  /** Epoch milliseconds. */
  at: number;
}

export interface Switches {
  /** @returns the last word on the site and on each rule, the site first, then by rule */
  list(site: string): Promise<Switch[]>;
  /** Replaces what was said of the same rule or site. */
  put(site: string, one: Switch): Promise<void>;
}
