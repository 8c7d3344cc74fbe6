/** Folds one event into what is known: facts first, then the tags that are alive, then what is true. */
import { eventId } from '../../protocol/event.ts';
import { newTouched, type Touched } from '../condition/touched.ts';
import { isRepeatedPurchase } from '../facts/visitor.ts';
import type { Timed } from '../journey/order.ts';
import type { LiveRule, Rulebook } from '../rulebook.ts';
import { foldTags } from '../tags/fold-tags.ts';
import { foldEvent, type State } from './fold-event.ts';
import type { Known } from './known.ts';
import { lapsed } from './lapsed.ts';
import { type OnTags, settle } from './settle.ts';

/**
 * @param zone minutes the site's clock is ahead of UTC
 * @param onTags told of each change of the tags; `undefined` where there are to be none
 * @returns the rules whose truth is not what it was just before the event, or that had lapsed by then
 */
export function learn(
  known: Known,
  one: Timed,
  zone: number,
  book: Rulebook,
  onTags: OnTags | undefined,
): readonly LiveRule[] {
  const touched = newTouched<LiveRule>(known.last === null ? book.initial : undefined);
  const fallen = lapsed(known, one, zone, book);
  if (fallen.length > 0) {
    known.truth = known.truth.filter((id) => !fallen.some(({ rule }) => rule.id === id));
    touched.rules.push(...fallen);
  }
  // An order told twice resolves nothing: it did not happen again.
  const repeated = isRepeatedPurchase(known.facts.visitor, one.event);
  keep(known, foldEvent(known, one, zone, book, touched));
  known.last = { at: one.at, tab: one.tab, seq: one.seq };
  if (known.tags.length > 0) followTags(known, one, repeated, book, touched, onTags);
  const turned = settle(known, touched.rules, book, { event: eventId(one), at: one.at }, onTags);
  return fallen.length > 0 ? [...new Set([...turned, ...fallen])] : turned;
}

function followTags(
  known: Known,
  one: Timed,
  repeated: boolean,
  book: Rulebook,
  touched: Touched<LiveRule>,
  onTags: OnTags | undefined,
): void {
  const had = known.tags;
  known.tags = foldTags(had, one, (rule) => (repeated ? undefined : book.byId.get(rule)?.tag));
  if (known.tags === had) return;
  for (const tag of known.tags) {
    if (!had.includes(tag)) touched.rules.push(...(book.byTag.get(tag.name) ?? []));
  }
  onTags?.(had, known.tags);
}

/** Field by field: this is done for every event, and `Object.assign` takes several times as long. */
function keep(known: Known, { facts, counters, stillness, sequences, points, zone }: State): void {
  known.facts = facts;
  known.counters = counters;
  known.stillness = stillness;
  known.sequences = sequences;
  known.points = points;
  known.zone = zone;
}
