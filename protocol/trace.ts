/** The why of a decision or a hold-back, stored with the record that made it. */
import type { Condition, TagState } from './condition.ts';
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
  /** For the risk: what it is made of. */
  parts?: RiskPart[];
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
  /** The book's cap on all interventions, or on one kind. */
  | { code: 'cap'; of: 'all' | Kind; per: 'visit' | 'visitor'; max: number }
  /** Nothing is left of the rule's budget. */
  | { code: 'budget' }
  /** No money for those who are likely to buy anyway. */
  | { code: 'likely'; risk: number; needs: number }
  /** There is a coupon in the cart. */
  | { code: 'coupon'; coupon: string }
  /** The visitor is in the holdout of the site, or in the `none` of the rule's split. */
  | { code: 'holdout'; by: 'site' | 'split' }
  | { code: 'off'; scope: 'site' | 'rule' }
  /** It was sent ahead and shown, but a failure or a change of the cart had voided it, its time was over, or it was no longer true. */
  | { code: 'void'; by: 'failure' | 'cart' | 'time' | 'untrue' };

/** Why a decision that was waiting was taken back. */
export type Expiry =
  | 'time'
  | 'untrue'
  | 'outranked'
  | 'failure'
  | 'limit'
  | 'muted'
  | 'consent'
  | 'cap'
  | 'coupon'
  | 'off';

/** Part of the risk: what was added, and how much of it is left. */
export interface RiskPart {
  name: string;
  points: number;
}

export type TraceEntry = InterventionEntry | TagEntry;

interface Entry {
  /** Event time of the moment, epoch milliseconds. */
  at: number;
  /** Id of the event that made it. */
  event: string;
  rule: string;
  /** The rule's name at that time, so that a trace reads well without its rulebook. */
  name: string;
  /** Rulebook version. */
  book: number;
  /** What made the rule true; empty for `expired` and for a tag that was not opened now. */
  because: Evidence[];
}

/** A tag was opened, shown, resolved or expired, or was not to be opened after all. */
export interface TagEntry extends Entry {
  result: 'tag';
  tag: string;
  /** `undone`: an event that came late, or a new rulebook, shows that it should not have been opened. */
  state: TagState | 'undone';
}

export interface InterventionEntry extends Entry {
  kind: Kind;
  /**
   * `eligible`: for the first time this rule could have been shown to this visitor, before budgets and whatever the
   * arm. `armed`: sent ahead, to be shown if its moment comes.
   */
  result: 'eligible' | 'decided' | 'held' | 'expired' | 'armed';
  /** For `eligible`: whether the visitor is shown interventions or held out. */
  arm?: 'shown' | 'holdout';
  /** Variant of the rule's split, for `eligible` and `decided`. */
  variant?: string;
  /** Id of the decision, for `decided`, `expired` and `armed`, and for `held` where it was shown although void. */
  decision?: string;
  hold?: Hold;
  expiry?: Expiry;
  /** Competitors that lost at this moment: the first eight. */
  over?: { rule: string; name: string; kind: Kind }[];
  /** How many more lost beyond those. */
  overMore?: number;
}
