/** The log of the store in memory, and the list of journeys that is made of it. */
import type { JourneyRecord } from '../../protocol/record.ts';
import { isSimulated } from '../../protocol/simulated.ts';
import { type AppendRow, appendRow } from './append-row.ts';
import type { MemoryGrants } from './memory-grants.ts';
import type { KnownJourneys } from './memory-simulated.ts';
import type { SimulatedState } from './simulated.ts';
import type { JourneyRow, Journeys, ScanRange, Stored } from './store.ts';
import { StoreError } from './store-error.ts';

/** Records are kept as text, so that nobody who holds one can change the log. */
interface Entry {
  position: number;
  site: string;
  visitor: string;
  version: number;
  received: number;
  record: string;
  trace: string | null;
}

interface Journey extends JourneyRow {
  site: string;
  log: Entry[];
  sources: string[];
  due: number | null;
  snapshot?: { version: number; engine: string; state: string };
}

export function memoryJourneys(
  open: () => void,
  grants: MemoryGrants,
  simulated: ReadonlyMap<string, SimulatedState>,
): { journeys: Journeys; known: KnownJourneys } {
  /** In log order, because a Map keeps the order of insertion. */
  const log = new Map<number, Entry>();
  /** The latest active last. */
  const byKey = new Map<string, Journey>();
  const sources = new Set<string>();
  const tombstones = new Set<string>();
  let position = 0;

  function add(row: AppendRow): number {
    const { site, visitor, received } = row;
    const key = keyOf(site, visitor);
    const journey = byKey.get(key);
    if (row.version !== (journey?.records ?? 0) + 1) {
      throw new StoreError('conflict', 'The journey has moved on; read it again and retry.');
    }
    if (isSimulated(visitor) && (simulated.get(site) ?? 'removed') === 'removed') {
      throw new StoreError('unwanted', 'Simulated shoppers were removed from this site.');
    }
    const ids = row.sourceIds.map((each) => keyOf(site, each.source, each.id));
    if (new Set(ids).size < ids.length || ids.some((id) => sources.has(id))) {
      throw new StoreError('duplicate_source', 'An event with this source id is in the log already.');
    }
    if (row.grants) grants.change(row, row.grants);
    position++;
    const { version, record, trace, snapshot } = row;
    const entry = { position, site, visitor, version, received, record, trace };
    const next = journey ?? newJourney(row);
    next.log.push(entry);
    next.records = version;
    next.events += row.events;
    next.decisions += row.decisions;
    next.lastReceived = received;
    next.lastPosition = position;
    next.sources.push(...ids);
    if (row.due !== undefined) next.due = row.due;
    if (snapshot) next.snapshot = { version, engine: snapshot.engine, state: snapshot.state };
    log.set(position, entry);
    for (const id of ids) sources.add(id);
    byKey.delete(key);
    byKey.set(key, next);
    return version;
  }

  function drop(site: string, visitor: string): number {
    const key = keyOf(site, visitor);
    const journey = byKey.get(key);
    byKey.delete(key);
    grants.erase(site, visitor);
    for (const entry of journey?.log ?? []) log.delete(entry.position);
    for (const id of journey?.sources ?? []) sources.delete(id);
    return journey?.records ?? 0;
  }

  const journeys: Journeys = {
    async read(site, visitor, after = 0) {
      open();
      return (byKey.get(keyOf(site, visitor))?.log.slice(after) ?? []).map(stored);
    },
    async snapshot(site, visitor) {
      open();
      const snapshot = byKey.get(keyOf(site, visitor))?.snapshot;
      return snapshot && { ...snapshot };
    },
    async append(append) {
      open();
      return add(appendRow(append));
    },
    async due(now, limit, except = []) {
      open();
      return [...byKey.values()]
        .filter(({ site }) => !except.includes(site))
        .flatMap(({ site, visitor, due: at }) => (at !== null && at <= now ? [{ site, visitor, at }] : []))
        .sort((a, b) => a.at - b.at)
        .slice(0, limit);
    },
    async knownSourceIds(site, source, ids) {
      open();
      return new Set(ids.filter((id) => sources.has(keyOf(site, source, id))));
    },
    async *scan(site, range = {}) {
      open();
      const end = position;
      let left = range.limit ?? Number.POSITIVE_INFINITY;
      for (const entry of log.values()) {
        if (entry.position > end || left <= 0) return;
        if (entry.site !== site || !within(entry, range)) continue;
        left--;
        yield stored(entry);
        open();
      }
    },
    async list(site, { before = Number.POSITIVE_INFINITY, limit }) {
      open();
      return [...byKey.values()]
        .reverse()
        .filter((journey) => journey.site === site && journey.lastPosition < before)
        .slice(0, limit)
        .map(row);
    },
    async erase(site, visitor, tombstone) {
      open();
      tombstones.add(keyOf(site, tombstone));
      return drop(site, visitor);
    },
    async isErased(site, tombstone) {
      open();
      return tombstones.has(keyOf(site, tombstone));
    },
  };
  const rows = (site: string) => [...byKey.values()].filter((journey) => journey.site === site).map(row);
  return { journeys, known: { rows, drop } };
}

function newJourney({ site, visitor, received }: AppendRow): Journey {
  const times = { firstReceived: received, lastReceived: received };
  return {
    site,
    visitor,
    records: 0,
    events: 0,
    decisions: 0,
    ...times,
    lastPosition: 0,
    log: [],
    sources: [],
    due: null,
  };
}

function row({
  site: _site,
  log: _log,
  sources: _sources,
  due: _due,
  snapshot: _snapshot,
  ...rest
}: Journey): JourneyRow {
  return rest;
}

function stored({ record, trace, received: _received, ...rest }: Entry): Stored {
  return { ...rest, record: JSON.parse(record) as JourneyRecord, trace: trace && JSON.parse(trace) };
}

function within(entry: Entry, { after = 0, from = Number.NEGATIVE_INFINITY, to }: ScanRange): boolean {
  return entry.position > after && entry.received >= from && (to === undefined || entry.received < to);
}

/** JSON, because no separator is safe in texts that come from outside. */
function keyOf(...parts: string[]): string {
  return JSON.stringify(parts);
}
