/** The numbers both sides agree on. Times are milliseconds, sizes are bytes of UTF-8. */
export const LIMITS = {
  /** Wire version written into every batch; the collector refuses others. */
  wireVersion: 1,
  /** A browser body: below the 64 KiB keepalive quota that all requests in flight share. */
  batchBytes: 50_000,
  /** Events in one browser batch. */
  batchEvents: 100,
  /** Any body, secret-key imports included. */
  bodyBytes: 262_144,
  /** Events in one secret-key import. */
  importEvents: 1_000,
  /** One event, as JSON. */
  eventBytes: 32_768,
  /** Events that wait in the browser; the oldest is dropped and counted beyond this. */
  queueEvents: 1_000,
  /** An event older than this is refused (design, decision 2). */
  maxAge: 72 * 3_600_000,
  /** An event older than this decides nothing (design, decision 2). */
  lateAfter: 120_000,
  /** Network jitter between two tabs: an event this little out of order still decides. */
  jitter: 5_000,
  /** A visit ends after this long without an event. */
  visitGap: 30 * 60_000,
  /** How deep and how wide a body may be before it is refused unread. */
  depth: 12,
  keys: 20_000,
  /** Parameters: names in one event, characters of a text, items in a list. */
  params: 50,
  paramChars: 500,
  items: 200,
  /** Longest wait a `Retry-After` may ask of the tag. */
  retryAfter: 300_000,
  /** The tag gives up on a request that is not answered within this. */
  requestTimeout: 8_000,
  /** How long a decision waits to be shown unless its rule says otherwise. */
  decisionLife: 30 * 60_000,
  /** Smallest gap between two interventions that nobody asked for. */
  quiet: 30_000,
} as const;
