/** A journey before and after a record in; what became of its decisions out. */
import type { Journey } from '../../engine/index.ts';

export interface Outcome {
  rule: string;
  outcome: 'shown' | 'acted' | 'dismissed' | 'failed';
}

const NONE: readonly Outcome[] = [];

export function outcomes(before: Journey, after: Journey): readonly Outcome[] {
  const { decisions } = before.ledger;
  if (decisions === after.ledger.decisions) return NONE;
  return after.ledger.decisions.flatMap(({ id, rule, state }) => {
    if (state === 'pending' || state === 'expired') return [];
    return decisions.find((one) => one.id === id)?.state === state ? [] : { rule, outcome: state };
  });
}
