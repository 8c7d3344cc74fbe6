/** The why of a decision or a hold-back, stored with the record that made it. */
import type { Condition } from './condition.ts';
import type { Param } from './event.ts';
import type { Kind } from './intervention.ts';

/** One leaf of a rule that was true at that moment, with what it saw. */
export interface Evidence {
  /** The leaf as the rule has it. */
  condition: Condition;
  /** The fact's value, or how often the event had happened. */
  saw: Param;
  /** The leaf stands under `none`: the rule wanted it false, and it was. */
  not?: true;
}

/** Why a moment was not answered. */
export type Hold =
  | { code: 'lost'; to: string }
  | { code: 'pending'; to: string }
  | { code: 'quiet'; until: number }
  | { code: 'limit'; limit: 'perVisitor' | 'perVisit' | 'every'; max: number | string }
  | { code: 'failure' }
  | { code: 'muted'; scope: 'rule' | 'all' }
  | { code: 'consent' }
  /** It was sent ahead and shown, but a failure or a change of the cart had voided it, its time was over, or it was no longer true. */
  | { code: 'void'; by: 'failure' | 'cart' | 'time' | 'untrue' };

/** Why a decision that was waiting was taken back. */
export type Expiry = 'time' | 'untrue' | 'outranked' | 'failure' | 'limit' | 'muted' | 'consent';

export interface TraceEntry {
  /** Event time of the moment, epoch milliseconds. */
  at: number;
  /** Id of the event that made it. */
  event: string;
  rule: string;
  /** The rule's name at that time, so that a trace reads well without its rulebook. */
  name: string;
  /** Rulebook version. */
  book: number;
  kind: Kind;
  /** `armed`: sent ahead, to be shown if its moment comes. */
  result: 'decided' | 'held' | 'expired' | 'armed';
  /** Id of the decision, for `decided`, `expired` and `armed`, and for `held` where it was shown although void. */
  decision?: string;
  hold?: Hold;
  expiry?: Expiry;
  /** What made the rule true; empty for `expired`. */
  because: Evidence[];
  /** Competitors that lost at this moment: the first eight. */
  over?: { rule: string; name: string; kind: Kind }[];
  /** How many more lost beyond those. */
  overMore?: number;
}
