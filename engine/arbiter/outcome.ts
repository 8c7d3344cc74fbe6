/** Folds an outcome event into the ledger: what became of a decision. */
import type { JourneyEvent } from '../../protocol/event.ts';
import { DISMISS_SCOPES, OUTCOME_EVENTS, RATED } from '../../protocol/event-names.ts';
import { param } from '../facts/params.ts';
import { type DecisionState, type Ledger, later, withShowing, withState } from '../journey/ledger.ts';

const OUTCOMES: ReadonlySet<string> = new Set([...OUTCOME_EVENTS, RATED]);

/** States a decision reaches only after it was seen; its showing is counted once. */
const SEEN: readonly DecisionState[] = ['shown', 'acted', 'dismissed'];

/**
 * @param at effective event time
 * @param visitStart event time of the present visit's first event
 * @returns the ledger after the event; the same object if it is no outcome of a known decision
 */
export function foldOutcome(ledger: Ledger, event: JourneyEvent, at: number, visitStart: number): Ledger {
  if (!OUTCOMES.has(event.name)) return ledger;
  const id = param(event.params, 'decision');
  const known = ledger.decisions.find((decision) => decision.id === id);
  if (!known) return ledger;
  const seen = SEEN.includes(known.state);
  if (event.name === 'intervention_failed') return seen ? ledger : withState(ledger, known.id, 'failed');

  // Who acts or dismisses has seen it, even if the event that says so is still on its way.
  const counted = seen ? ledger : withShowing(ledger, known, at, visitStart);
  if (event.name === 'intervention_shown') return seen ? ledger : withState(counted, known.id, 'shown');
  const touched = { ...counted, lastAt: later(counted.lastAt, at) };
  if (event.name === 'intervention_acted' || event.name === RATED)
    return withState(touched, known.id, 'acted');
  const closed = known.state === 'acted' ? touched : withState(touched, known.id, 'dismissed');
  return mute(closed, known.rule, param(event.params, 'scope'));
}

function mute(ledger: Ledger, rule: string, scope: unknown): Ledger {
  const [, ruleScope, allScope] = DISMISS_SCOPES;
  if (scope === allScope) return { ...ledger, mutedAll: true };
  if (scope !== ruleScope || ledger.mutedRules.includes(rule)) return ledger;
  return { ...ledger, mutedRules: [...ledger.mutedRules, rule] };
}
