/** The tables, as the steps that lead from an empty file to the newest schema. */

/**
 * A step is never changed once released: add the next one.
 * - `head` holds the last position given, so that an erasure never frees one for another record.
 * - `hours` says between which positions an hour's records stand; a scan by time starts there.
 * - `log.previous` chains a visitor's records, newest first, from `journeys.last_position`. An index by visitor
 *   would touch another random page with every append, and those pages are what a commit costs.
 * - `grants` has a row for each decision that may cost something, until it came to nothing; `budgets` the sums of
 *   what was used, so that asking does not grow with it. A grant without a journey is the code of an erased visitor.
 * - `switches.rule` is empty for the whole site, `drafts.rule` for the settings of the rulebook.
 * - `sessions.hash` and `links.hash` are of secrets that only a browser or a person has.
 * - `simulated` has a row for each site that somebody wanted simulated shoppers for, or not.
 * - `sites` has those that were made in the console; `site_origins` and `site_keys` are of every site.
 * - `site_heard` has a row for each origin whose events came; it is written now and then, not with each batch.
 * - `probe` is written to find out whether the disk takes writes again.
 */
export const SCHEMA_STEPS = [
  `CREATE TABLE head (position INTEGER NOT NULL);
   INSERT INTO head VALUES (0);
   CREATE TABLE journeys (
     id INTEGER PRIMARY KEY,
     site TEXT NOT NULL,
     visitor TEXT NOT NULL,
     version INTEGER NOT NULL,
     events INTEGER NOT NULL,
     decisions INTEGER NOT NULL,
     first_received INTEGER NOT NULL,
     last_received INTEGER NOT NULL,
     last_position INTEGER NOT NULL,
     UNIQUE (site, visitor)
   );
   CREATE TABLE log (
     position INTEGER PRIMARY KEY,
     previous INTEGER NOT NULL,
     journey INTEGER NOT NULL,
     version INTEGER NOT NULL,
     site TEXT NOT NULL,
     received INTEGER NOT NULL,
     record TEXT NOT NULL,
     trace TEXT
   );
   CREATE INDEX log_by_site ON log (site);
   CREATE TABLE hours (
     site TEXT NOT NULL,
     hour INTEGER NOT NULL,
     first INTEGER NOT NULL,
     last INTEGER NOT NULL,
     PRIMARY KEY (site, hour)
   ) WITHOUT ROWID;
   CREATE TABLE snapshots (
     journey INTEGER PRIMARY KEY,
     version INTEGER NOT NULL,
     engine TEXT NOT NULL,
     state TEXT NOT NULL
   );
   CREATE TABLE sources (
     site TEXT NOT NULL,
     source TEXT NOT NULL,
     id TEXT NOT NULL,
     journey INTEGER NOT NULL,
     PRIMARY KEY (site, source, id)
   ) WITHOUT ROWID;
   CREATE INDEX sources_by_journey ON sources (journey);
   CREATE TABLE tombstones (
     site TEXT NOT NULL,
     hash TEXT NOT NULL,
     PRIMARY KEY (site, hash)
   ) WITHOUT ROWID;
   CREATE TABLE books (
     site TEXT NOT NULL,
     version INTEGER NOT NULL,
     content TEXT NOT NULL,
     hash TEXT NOT NULL,
     PRIMARY KEY (site, version)
   );
   CREATE TABLE probe (bytes BLOB NOT NULL);`,
  // In the row an append writes anyway: a table of its own would be one more page in every commit.
  `ALTER TABLE journeys ADD COLUMN due INTEGER;
   CREATE INDEX journeys_by_due ON journeys (due) WHERE due IS NOT NULL;`,
  `CREATE TABLE grants (
     id INTEGER PRIMARY KEY,
     site TEXT NOT NULL,
     rule TEXT NOT NULL,
     journey INTEGER,
     decision TEXT,
     cost INTEGER NOT NULL,
     until INTEGER NOT NULL,
     prefix TEXT,
     used INTEGER,
     code TEXT,
     expires INTEGER,
     "order" TEXT,
     redeemed INTEGER
   );
   CREATE UNIQUE INDEX grants_by_decision ON grants (journey, decision) WHERE journey IS NOT NULL;
   CREATE UNIQUE INDEX grants_by_code ON grants (site, code) WHERE code IS NOT NULL;
   CREATE INDEX grants_held ON grants (site, rule, until) WHERE used IS NULL;
   CREATE TABLE budgets (
     site TEXT NOT NULL,
     rule TEXT NOT NULL,
     used INTEGER NOT NULL,
     spent INTEGER NOT NULL,
     PRIMARY KEY (site, rule)
   ) WITHOUT ROWID;
   CREATE TABLE switches (
     site TEXT NOT NULL,
     rule TEXT NOT NULL,
     off INTEGER NOT NULL,
     who TEXT NOT NULL,
     why TEXT NOT NULL,
     at INTEGER NOT NULL,
     PRIMARY KEY (site, rule)
   ) WITHOUT ROWID;`,
  `CREATE TABLE drafts (
     site TEXT NOT NULL,
     rule TEXT NOT NULL,
     revision INTEGER NOT NULL,
     content TEXT,
     who TEXT NOT NULL,
     at INTEGER NOT NULL,
     PRIMARY KEY (site, rule)
   );
   ALTER TABLE books ADD COLUMN who TEXT;
   ALTER TABLE books ADD COLUMN note TEXT NOT NULL DEFAULT '';
   ALTER TABLE books ADD COLUMN at INTEGER;
   ALTER TABLE books ADD COLUMN rules INTEGER NOT NULL DEFAULT 0;
   UPDATE books SET rules = coalesce(json_array_length(content, '$.rules'), 0);`,
  `CREATE TABLE people (
     id INTEGER PRIMARY KEY,
     email TEXT NOT NULL UNIQUE,
     name TEXT NOT NULL,
     role TEXT NOT NULL,
     disabled INTEGER NOT NULL,
     password TEXT
   );
   CREATE TABLE sessions (
     hash TEXT PRIMARY KEY,
     person INTEGER NOT NULL,
     begun INTEGER NOT NULL,
     seen INTEGER NOT NULL,
     browser TEXT NOT NULL
   ) WITHOUT ROWID;
   CREATE INDEX sessions_by_person ON sessions (person);
   CREATE TABLE links (
     hash TEXT PRIMARY KEY,
     person INTEGER NOT NULL,
     expires INTEGER NOT NULL
   ) WITHOUT ROWID;
   CREATE TABLE audit (
     id INTEGER PRIMARY KEY,
     at INTEGER NOT NULL,
     who TEXT NOT NULL,
     action TEXT NOT NULL,
     subject TEXT NOT NULL,
     detail TEXT NOT NULL
   );`,
  `CREATE TABLE simulated (
     site TEXT PRIMARY KEY,
     state TEXT NOT NULL
   ) WITHOUT ROWID;`,
  `CREATE TABLE sites (
     key TEXT PRIMARY KEY,
     name TEXT NOT NULL,
     stage TEXT NOT NULL,
     staging_of TEXT,
     who TEXT NOT NULL,
     at INTEGER NOT NULL
   );
   CREATE TABLE site_origins (
     site TEXT NOT NULL,
     origin TEXT NOT NULL,
     who TEXT NOT NULL,
     at INTEGER NOT NULL,
     PRIMARY KEY (site, origin)
   );
   CREATE TABLE site_keys (
     site TEXT NOT NULL,
     id TEXT NOT NULL,
     kind TEXT NOT NULL,
     value TEXT NOT NULL,
     hint TEXT NOT NULL,
     name TEXT NOT NULL,
     who TEXT,
     made INTEGER,
     used INTEGER,
     ends INTEGER,
     PRIMARY KEY (site, id)
   );`,
  `CREATE TABLE site_heard (
     site TEXT NOT NULL,
     origin TEXT NOT NULL,
     first INTEGER NOT NULL,
     latest INTEGER NOT NULL,
     tag TEXT,
     PRIMARY KEY (site, origin)
   );`,
  `ALTER TABLE sites ADD COLUMN closed INTEGER;
   ALTER TABLE sites ADD COLUMN closed_by TEXT;`,
];
