/** A fresh first page comes in; out comes the list with it on top of what was loaded before. */
import type { JourneyPage } from '../api/journey-list.ts';

/**
 * The log only grows, so what stands below the fresh page and was loaded before has not changed since.
 * @param shown what was loaded so far, as deep as it goes
 */
export function mergePage(shown: JourneyPage | undefined, fresh: JourneyPage): JourneyPage {
  const lowest = fresh.rows.at(-1)?.lastPosition;
  const newest = Math.max(0, ...(shown?.rows ?? []).map(({ lastPosition }) => lastPosition));
  const whole = fresh.next === undefined;
  // More than a page came in since: what lies between is not known, so the list begins anew.
  if (!shown || whole || lowest === undefined || lowest > newest) return fresh;
  const there = new Set(fresh.rows.map(({ visitor }) => visitor));
  const older = shown.rows.filter(
    ({ visitor, lastPosition }) => lastPosition < lowest && !there.has(visitor),
  );
  return {
    rows: [...fresh.rows, ...older],
    ...(shown.next !== undefined && { next: shown.next }),
  };
}
