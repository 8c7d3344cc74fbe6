/** Why and why not, for each rule of a book at one moment: as a tree, as a sentence, and what holds it back. */
import type { DebugRule } from '../../protocol/debug.ts';
import { CLOCK_TAB } from '../../protocol/event.ts';
import { PULSE } from '../../protocol/event-names.ts';
import { compareRules } from '../arbiter/rank.ts';
import { isShown } from '../arbiter/shown-rule.ts';
import { newTouched } from '../condition/touched.ts';
import type { Explained } from '../condition/view.ts';
import type { Journey } from '../journey/journey.ts';
import type { LiveRule, Rulebook } from '../rulebook.ts';
import { foldEvent } from '../step/fold-event.ts';
import { EN } from '../words/en/en.ts';
import { sayEvidence } from '../words/say-evidence.ts';
import type { SentenceWords } from '../words/sentence-words.ts';
import { type ExplainContext, whatHolds } from './what-holds.ts';

export interface ExplainedRule extends DebugRule {
  /** The conditions, each with whether it holds and what it saw. */
  tree: Explained;
}

/**
 * @param now event time at which is asked, epoch milliseconds; windows, schedules and silences by the clock go on
 *   until then, and the risk fades
 * @param words of a language (`wordsOf`); English if left out
 * @returns every rule: those that show something in the order in which they would be chosen, then those that only tag
 */
export function explain(
  journey: Journey,
  book: Rulebook,
  context: ExplainContext,
  now: number,
  words: SentenceWords = EN,
): ExplainedRule[] {
  const then = at(journey, book, context, now);
  const shown = book.rules.filter(isShown).sort((a, b) => compareRules(a.rule, b.rule, book.settings));
  const tagging = book.rules.filter((live) => !isShown(live));
  return [...shown, ...tagging].map((live) => explainLive(live, then, book, context, words));
}

/** @returns the same for one rule, `undefined` if the book does not have it */
export function explainRule(
  journey: Journey,
  book: Rulebook,
  rule: string,
  context: ExplainContext,
  now: number,
  words: SentenceWords = EN,
): ExplainedRule | undefined {
  const live = book.byId.get(rule);
  return live && explainLive(live, at(journey, book, context, now), book, context, words);
}

/** The journey as it would be if the clock said that it is now. */
function at(journey: Journey, book: Rulebook, context: ExplainContext, now: number): Journey {
  if (journey.last === null) return journey;
  const time = Math.max(now, journey.last.at);
  const event = { tab: CLOCK_TAB, seq: 1, name: PULSE, at: time };
  const zone = context.zone ?? journey.zone;
  return { ...journey, ...foldEvent(journey, { ...event, event }, zone, book, newTouched()) };
}

function explainLive(
  live: LiveRule,
  then: Journey,
  book: Rulebook,
  context: ExplainContext,
  words: SentenceWords,
): ExplainedRule {
  const { rule, when } = live;
  const tree = when.explain(then);
  const held = tree.holds ? whatHolds(live, then, book, context, words) : undefined;
  const because = sayEvidence(when.because(then, tree.holds), tree.holds, words);
  return {
    id: rule.id,
    name: rule.name,
    kind: rule.then.show?.kind ?? 'tag',
    holds: tree.holds,
    ...(held !== undefined && { held }),
    why: tree.holds ? words.explained.holds(because) : words.explained.notNow(because),
    tree,
  };
}
