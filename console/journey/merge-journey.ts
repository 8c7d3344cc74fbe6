/** Parts of one journey in; out comes what is known of it without a gap, the latest part at its end. */
import type { JourneyView } from '../api/journey.ts';

/**
 * @param known what was loaded so far, as far back as it goes
 * @param fresh the latest part as it is now
 */
export function mergeLatest(known: JourneyView | undefined, fresh: JourneyView): JourneyView {
  // Other than at its end a journey never changes. More than a part came in since, or nothing older is known: anew.
  if (!known || fresh.first > known.first + known.records.length || fresh.first <= known.first) return fresh;
  const { first, earlier, records } = known;
  return { ...fresh, first, earlier, records: [...records.slice(0, fresh.first - first), ...fresh.records] };
}

/** @param part records before those that are known; left out if it does not end where they begin */
export function withEarlier(known: JourneyView, part: JourneyView): JourneyView {
  if (part.first + part.records.length !== known.first) return known;
  const { first, earlier, records } = part;
  return { ...known, first, earlier, records: [...records, ...known.records] };
}
