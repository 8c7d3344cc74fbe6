/** A rule with a tag became true: its tag is opened, or lives on if it is alive. */
import type { JourneyTag } from './journey-tag.ts';
import { isAlive } from './journey-tag.ts';

/** Tags a journey keeps; beyond this the one that was finished first is forgotten, then the oldest. */
const MAX = 50;

/**
 * @param tag the new tag, in state `open`
 * @returns the tags with it; with the same states as before if a tag of that name is alive
 */
export function openTag(tags: readonly JourneyTag[], tag: JourneyTag): readonly JourneyTag[] {
  const had = tags.find(({ name }) => name === tag.name);
  if (!had) return [...(tags.length < MAX ? tags : withoutOldest(tags)), tag];
  const next = isAlive(had) ? { ...had, until: Math.max(had.until, tag.until) } : tag;
  return tags.map((one) => (one === had ? next : one));
}

function withoutOldest(tags: readonly JourneyTag[]): JourneyTag[] {
  const finished = tags.filter((tag) => !isAlive(tag));
  const oldest = (finished.length > 0 ? finished : tags).reduce((a, b) => (b.at < a.at ? b : a));
  return tags.filter((tag) => tag !== oldest);
}
