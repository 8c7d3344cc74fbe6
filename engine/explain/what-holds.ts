/** What keeps a rule from being shown although its conditions hold, in words. */
import type { RecordContext } from '../../protocol/record.ts';
import { drawn, heldOut } from '../arbiter/candidates.ts';
import { gate } from '../arbiter/gate.ts';
import { isShown } from '../arbiter/shown-rule.ts';
import { wait } from '../arbiter/wait.ts';
import type { Journey } from '../journey/journey.ts';
import { variantShow } from '../proof/variant-show.ts';
import type { LiveRule, Rulebook } from '../rulebook.ts';
import { sayHold } from '../words/sentence.ts';
import type { SentenceWords } from '../words/sentence-words.ts';

/** What the visitor allows, and what the outside says: as in the record's context. */
export type ExplainContext = Pick<RecordContext, 'mode'> & Partial<Omit<RecordContext, 'mode'>>;

/** @returns `undefined` if nothing does, or the rule shows nothing */
export function whatHolds(
  live: LiveRule,
  journey: Journey,
  book: Rulebook,
  context: ExplainContext,
  words: SentenceWords,
): string | undefined {
  if (!isShown(live)) return undefined;
  const { rule } = live;
  const { at } = journey.facts;
  const bar = gate(live, journey, book.settings, context, at);
  if (bar) return sayHold(bar, words);
  const open = journey.moments.find((moment) => moment.rule === rule.id);
  const moment = open ?? { rule: rule.id, event: '', at };
  const given = drawn(journey, book, live, context, moment.asked === true);
  const out = heldOut(given);
  if (out) return sayHold(out, words);
  if (journey.ledger.pending.some((one) => one.rule === rule.id)) {
    return words.explained.decided;
  }
  if (!open && journey.truth.includes(rule.id)) {
    return words.explained.answered;
  }
  const candidate = { live, moment, show: variantShow(rule.then, given?.variant) };
  const hold = wait(journey, book, candidate, context, { event: '', at });
  return hold && sayHold(hold, words);
}
