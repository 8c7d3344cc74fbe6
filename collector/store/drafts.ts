/** What of a site's rulebook is being changed, as a store keeps it: a row for each rule, and one for the settings. */

export interface DraftRow {
  /** `null` for the settings. */
  rule: string | null;
  /** 1, 2, 3 … with each word on this rule, so that nobody overwrites what they have not seen. */
  revision: number;
  /** JSON text of what is to be live, `null` in it where the rule is to go; `null` itself if it is as live. */
  content: string | null;
  who: string;
  /** Epoch milliseconds. */
  at: number;
}

export interface Drafts {
  /** @returns every row there ever was, the settings first, then by rule */
  list(site: string): Promise<DraftRow[]>;
  /**
   * Saves the next revision.
   * @param row `revision` is the one that was seen, 0 for none
   * @returns the row that stands there now; `saved` is false if another revision had come in between
   */
  put(site: string, row: DraftRow): Promise<{ saved: boolean; row: DraftRow | undefined }>;
}
