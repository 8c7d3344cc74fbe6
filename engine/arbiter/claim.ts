/** An answer that was sent ahead comes back with its moment: it is decided now, or void although it was shown. */
import type { JourneyEvent } from '../../protocol/event.ts';
import { ARMABLE } from '../../protocol/event-names.ts';
import type { RecordContext } from '../../protocol/record.ts';
import type { Hold } from '../../protocol/trace.ts';
import { param } from '../facts/params.ts';
import { closeMoment, type Draft, isTrue, momentOf } from '../journey/draft.ts';
import { type ArmedAnswer, withPending, withRemembered, withState } from '../journey/ledger.ts';
import type { Rulebook } from '../rulebook.ts';
import { drawn } from './candidates.ts';
import { closed, gate } from './gate.ts';
import { noteEligible } from './note-eligible.ts';
import type { Now } from './now.ts';
import { isShown } from './shown-rule.ts';

/**
 * The answer is on the customer's screen already, so its outcome counts either way, and the rule is not asked again
 * for this moment.
 * @param answers false for a report that came late: it is not repeated in replies, and what is true now says
 *   nothing about then
 */
export function claim(
  draft: Draft,
  event: JourneyEvent,
  book: Rulebook,
  context: RecordContext,
  now: Now,
  answers: boolean,
): void {
  const id = (ARMABLE as readonly string[]).includes(event.name) ? param(event.params, 'armed') : undefined;
  if (id === undefined) return;
  const answer = draft.ledger.armed.find((one) => one.show.id === id && one.moment === event.name);
  if (!answer) return;
  const live = book.byId.get(answer.rule);
  // As for a moment that nothing was sent ahead for: what is compared must begin alike.
  if (
    answers &&
    live &&
    isShown(live) &&
    momentOf(draft, answer.rule) &&
    !closed(live.rule, draft, context)
  ) {
    noteEligible(draft, book, live, drawn(draft, book, live, context, false), now);
  }
  closeMoment(draft, answer.rule);
  draft.ledger = { ...draft.ledger, armed: draft.ledger.armed.filter((one) => one !== answer) };
  const hold = whyVoid(draft, answer, book, context, now, answers);
  if (hold) draft.ledger = withState(withRemembered(draft.ledger, answer.show), answer.show.id, 'expired');
  else if (answers) {
    const { moment: _moment, basis: _basis, state: _state, because: _because, ...pending } = answer;
    draft.ledger = withPending(draft.ledger, { ...pending, id: answer.show.id, at: now.at });
  } else draft.ledger = withRemembered(draft.ledger, answer.show);
  draft.trace.push({
    at: now.at,
    event: now.event,
    rule: answer.rule,
    name: live?.rule.name ?? answer.rule,
    book: book.version,
    kind: answer.kind,
    ...(hold ? { result: 'held', hold } : { result: 'decided' }),
    decision: answer.show.id,
    ...(answer.show.variant !== undefined && !hold && { variant: answer.show.variant }),
    because: [...answer.because],
  });
}

function whyVoid(
  draft: Draft,
  { rule, state, expires }: ArmedAnswer,
  book: Rulebook,
  context: RecordContext,
  { at }: Now,
  answers: boolean,
): Hold | undefined {
  if (typeof state === 'object' && state.at <= at) return { code: 'void', by: state.by };
  if (at > expires) return { code: 'void', by: 'time' };
  const live = book.byId.get(rule);
  if (!live || !isShown(live) || (answers && !isTrue(draft, rule))) return { code: 'void', by: 'untrue' };
  return gate(live, draft, book.settings, context, at);
}
