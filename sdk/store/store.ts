/** What the tag asks of a place to keep things: small values under text keys. Nothing of it ever rejects. */
export interface Store {
  /** Everything in it; nothing where the browser refuses. */
  entries(): Promise<[string, unknown][]>;
  /** Writes all in one transaction; `undefined` removes. */
  put(entries: [string, unknown][]): Promise<unknown>;
  /**
   * Reads and writes in one transaction, so that no other tab gets in between. `undefined` removes.
   * @param change may be called again with nothing, where nothing was kept. @returns what was written
   */
  update<T>(key: string, change: (old: unknown) => T): Promise<T>;
}
