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

/** What the visitor allows, and what the outside says: as in the record's context. */
export type ExplainContext = Pick<RecordContext, 'mode'> & Partial<Omit<RecordContext, 'mode'>>;

/** @returns `undefined` if nothing does, or the rule shows nothing */
export function whatHolds(
  live: LiveRule,
  journey: Journey,
  book: Rulebook,
  context: ExplainContext,
): string | undefined {
  if (!isShown(live)) return undefined;
  const { rule } = live;
  const { at } = journey.facts;
  const bar = gate(live, journey, book.settings, context, at);
  if (bar) return sayHold(bar);
  const open = journey.moments.find((moment) => moment.rule === rule.id);
  const moment = open ?? { rule: rule.id, event: '', at };
  const given = drawn(journey, book, live, context, moment.asked === true);
  const out = heldOut(given);
  if (out) return sayHold(out);
  if (journey.ledger.pending.some((one) => one.rule === rule.id)) {
    return 'it is decided, and waits to be shown';
  }
  if (!open && journey.truth.includes(rule.id)) {
    return 'it was answered when it became true, and comes again only after it was untrue';
  }
  const candidate = { live, moment, show: variantShow(rule.then, given?.variant) };
  const hold = wait(journey, book, candidate, context, { event: '', at });
  return hold && sayHold(hold);
}
