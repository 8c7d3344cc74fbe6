/** An append in, the row every driver writes out: JSON made and checked before it can trouble anybody else's. */
import type { Append, SourceId } from './store.ts';
import { StoreError } from './store-error.ts';

export interface AppendRow {
  site: string;
  visitor: string;
  /** The version the record gets. */
  version: number;
  received: number;
  events: number;
  decisions: number;
  record: string;
  trace: string | null;
  sourceIds: readonly SourceId[];
  snapshot: Append['snapshot'];
  due: Append['due'];
  grants: Append['grants'];
}

/** @throws StoreError `invalid` */
export function appendRow(append: Append): AppendRow {
  const {
    site,
    visitor,
    version,
    record,
    trace,
    decisions = 0,
    sourceIds = [],
    snapshot,
    due,
    grants,
  } = append;
  const held = grants?.hold?.flatMap(({ cost, until }) => [cost, until]) ?? [];
  const numbers = [version, record.received, decisions, due ?? 0, ...held].every(Number.isSafeInteger);
  if (!numbers || typeof site !== 'string' || typeof visitor !== 'string') {
    throw new StoreError('invalid', 'An append takes a site, a visitor, a version and a time of receipt.');
  }
  return {
    site,
    visitor,
    version: version + 1,
    received: record.received,
    events: record.events.length,
    decisions,
    record: json(record),
    trace: trace === null || trace === undefined ? null : json(trace),
    sourceIds,
    snapshot,
    due,
    grants,
  };
}

function json(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    throw new StoreError('invalid', 'Record and trace must be JSON.', error);
  }
}
