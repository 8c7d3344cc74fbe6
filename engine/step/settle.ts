/** Brings the rules' truth up to date with what is known, and opens the tags of rules that became true. */

import type { LiveRule, Rulebook } from '../rulebook.ts';
import type { JourneyTag } from '../tags/journey-tag.ts';
import { openTag } from '../tags/open-tag.ts';
import type { Known } from './known.ts';

/** The event that is being folded. */
interface Cause {
  event: string;
  at: number;
}

/** Told of each change of the tags, as soon as it is made. */
export type OnTags = (before: readonly JourneyTag[], after: readonly JourneyTag[]) => void;

/**
 * In rounds: rules are asked, those that became true open their tags, and the rules that ask for these tags are
 * asked again. Nothing closes a tag here, so there are no more rounds than tags, whatever rules open each other's.
 * @param touched rules whose truth the event may have changed
 * @param onTags `undefined` where no tag is ever opened, as for bots
 * @returns the rules whose truth is not what it was before the event
 */
export function settle(
  known: Known,
  touched: readonly LiveRule[],
  book: Rulebook,
  cause: Cause,
  onTags: OnTags | undefined,
): readonly LiveRule[] {
  const before = known.truth;
  let changed = turnedOf(known, touched);
  if (changed.length === 0) return changed;
  const turned = new Set<LiveRule>();
  for (;;) {
    for (const live of changed) {
      flip(known, live.rule.id);
      turned.add(live);
    }
    const names = onTags ? openTags(known, changed, before, cause, onTags) : [];
    if (names.length === 0) break;
    changed = turnedOf(
      known,
      names.flatMap((name) => book.byTag.get(name) ?? []),
    );
  }
  return [...turned].filter(({ rule }) => known.truth.includes(rule.id) !== before.includes(rule.id));
}

/** @returns the rules whose truth is not what is known of it, each once */
function turnedOf(known: Known, rules: readonly LiveRule[]): LiveRule[] {
  const turned: LiveRule[] = [];
  for (const live of rules) {
    const same = live.when.test(known) === known.truth.includes(live.rule.id);
    if (!same && !turned.includes(live)) turned.push(live);
  }
  return turned;
}

function flip(known: Known, id: string): void {
  const { truth } = known;
  known.truth = truth.includes(id) ? truth.filter((one) => one !== id) : [...truth, id];
}

/** @returns the names of the tags whose state changed */
function openTags(
  known: Known,
  changed: readonly LiveRule[],
  before: readonly string[],
  { event, at }: Cause,
  onTags: OnTags,
): string[] {
  const names: string[] = [];
  const risen = changed.filter(
    ({ rule, tag }) => tag && known.truth.includes(rule.id) && !before.includes(rule.id),
  );
  // Of two rules with one tag the same one opens it, in whatever order they were touched.
  for (const { rule, tag } of risen.sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1))) {
    if (!tag) continue;
    const had = known.tags;
    const until = at + tag.life;
    known.tags = openTag(had, { name: tag.name, rule: rule.id, state: 'open', event, at, until });
    if (stateOf(had, tag.name) === stateOf(known.tags, tag.name)) continue;
    names.push(tag.name);
    onTags(had, known.tags);
  }
  return names;
}

function stateOf(tags: readonly JourneyTag[], name: string): JourneyTag['state'] | undefined {
  return tags.find((tag) => tag.name === name)?.state;
}
