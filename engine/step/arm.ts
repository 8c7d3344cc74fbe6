/** Asks what would be decided if a moment came now, and keeps the answers that may be sent ahead. */
import { eventId, type JourneyEvent } from '../../protocol/event.ts';
import { ARMABLE, type Armable, LEAVING } from '../../protocol/event-names.ts';
import type { InterventionEntry } from '../../protocol/trace.ts';
import { type Draft, draftOf, momentOf } from '../journey/draft.ts';
import { type ArmedAnswer, type Pending, withArmed } from '../journey/ledger.ts';
import type { Rulebook } from '../rulebook.ts';
import { mayBecomeTrue } from './may-become-true.ts';

/** Folds an event into a draft and decides. */
type Imagine = (draft: Draft, event: JourneyEvent) => void;

interface Answer {
  answer: Omit<ArmedAnswer, 'state'>;
  traced: InterventionEntry;
}

/** @returns false if no rule asks for such a moment and nothing was sent ahead, as for most books */
export function mayArm({ ledger }: Draft, { asked }: Rulebook): boolean {
  return ledger.armed.length > 0 || ARMABLE.some((moment) => asked.has(moment));
}

/** The journey is left as it is but for its ledger; a moment that no rule asks for costs nothing. */
export function arm(draft: Draft, book: Rulebook, imagine: Imagine): void {
  for (const moment of ARMABLE) {
    const found = draft.ledger.pending.length === 0 ? answerTo(moment, draft, book, imagine) : undefined;
    const current = draft.ledger.armed.find((one) => one.moment === moment && one.state === 'current');
    if (!found && !current) continue;
    const { ledger, fresh } = withArmed(draft.ledger, moment, found?.answer);
    draft.ledger = ledger;
    if (fresh && found) draft.trace.push({ ...found.traced, decision: fresh.show.id });
  }
}

/** However the customer leaves, the answer must be the same: which way it will be is not known ahead. */
function answerTo(moment: Armable, draft: Draft, book: Rulebook, imagine: Imagine): Answer | undefined {
  const asked = book.asked.get(moment);
  if (!asked || draft.last === null) return undefined;
  const events = LEAVING.map((how) => imagined(moment, draft, how));
  const [first] = events as [JourneyEvent];
  const counting = book.counting.get(moment);
  if (counting && !events.some((event) => mayBecomeTrue(draft, event, counting, book))) return undefined;
  const alike = asked.every(({ fits }) => events.every((event) => fits(event) === fits(first)));
  const answers = (alike ? [first] : events).map((event) => answerWhen(moment, event, draft, book, imagine));
  const [answer] = answers;
  return answers.every((one) => one?.answer.rule === answer?.answer.rule) ? answer : undefined;
}

function answerWhen(
  moment: Armable,
  event: JourneyEvent,
  draft: Draft,
  book: Rulebook,
  imagine: Imagine,
): Answer | undefined {
  const then = draftOf(draft);
  imagine(then, event);
  const [pending] = then.ledger.pending;
  const traced = then.trace.find(
    (entry): entry is InterventionEntry => entry.result === 'decided' && entry.decision === pending?.id,
  );
  if (!pending || !traced || draft.last === null) return undefined;
  // What was open before is no answer to this moment, and money is never promised ahead.
  if (momentOf(draft, pending.rule) || isMoney(pending, book)) return undefined;
  const { rule, kind, at, expires } = pending;
  const basis = eventId(draft.last);
  const id = `${rule}~${moment}.${draft.events}`;
  const { over: _over, overMore: _more, ...plain } = traced;
  return {
    answer: {
      rule,
      kind,
      moment,
      at,
      expires,
      basis,
      because: traced.because,
      show: { ...pending.show, id },
    },
    traced: { ...plain, event: basis, result: 'armed' },
  };
}

function isMoney({ rule, show: { action } }: Pending, book: Rulebook): boolean {
  return (
    action?.coupon !== undefined || action?.single === true || book.byId.get(rule)?.rule.budget !== undefined
  );
}

function imagined(moment: Armable, { last }: Draft, how: string): JourneyEvent {
  return { tab: '@armed', seq: 1, name: moment, at: last?.at ?? 0, params: { how } };
}
