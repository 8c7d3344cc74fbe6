/** An order of rows that is kept while somebody reads or uses them, so that nothing moves under the hand. */
import type { JourneyRow } from '../api/journey-list.ts';

export interface Frozen {
  visitors: string[];
  /** The latest position there was: what is beyond it is news. */
  newest: number;
}

export function freeze(rows: readonly JourneyRow[]): Frozen {
  return {
    visitors: rows.map(({ visitor }) => visitor),
    newest: Math.max(0, ...rows.map(({ lastPosition }) => lastPosition)),
  };
}

/** @returns the rows that were there, in their places, with their newest figures */
export function inFrozenOrder(rows: readonly JourneyRow[], { visitors }: Frozen): JourneyRow[] {
  const now = new Map(rows.map((row) => [row.visitor, row]));
  return visitors.flatMap((visitor) => now.get(visitor) ?? []);
}
