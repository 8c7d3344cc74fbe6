/** What became of each decision: its outcome events, and whether it was taken back. */
import { OUTCOME_EVENTS, RATED } from '../../protocol/event-names.ts';
import type { RecordView } from '../api/journey.ts';

const OUTCOMES = [...OUTCOME_EVENTS, RATED] as const;

export interface Outcome {
  name: (typeof OUTCOMES)[number];
  /** Epoch milliseconds. */
  at: number;
  /** What a dismissal turned off. */
  scope?: string;
}

export interface Fate {
  /** Name of the rule that was decided for. */
  rule: string;
  outcomes: Outcome[];
  expired: boolean;
}

/** @returns by the decision's id */
export function fates(records: readonly RecordView[]): ReadonlyMap<string, Fate> {
  const known = new Map<string, Fate>();
  for (const { decision, result, name } of records.flatMap(({ why }) => why)) {
    if (decision === undefined || result === 'held' || result === 'eligible') continue;
    const before = known.get(decision) ?? { rule: name, outcomes: [], expired: false };
    known.set(decision, { ...before, expired: before.expired || result === 'expired' });
  }
  for (const { name, at, params } of records.flatMap(({ events }) => events)) {
    const outcome = OUTCOMES.find((one) => one === name);
    const fate = typeof params['decision'] === 'string' ? known.get(params['decision']) : undefined;
    const { scope } = params;
    if (outcome) fate?.outcomes.push({ name: outcome, at, ...(typeof scope === 'string' && { scope }) });
  }
  for (const { outcomes } of known.values()) outcomes.sort((a, b) => a.at - b.at);
  return known;
}
