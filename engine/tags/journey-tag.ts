/** A tag of a journey: which rule set it, and what became of it. */
import type { TagState } from '../../protocol/condition.ts';

export interface JourneyTag {
  readonly name: string;
  readonly rule: string;
  readonly state: TagState;
  /** Event time at which it was opened. */
  readonly at: number;
  /** Event time at which its life is over. */
  readonly until: number;
  /** Id of the decision that was shown for it. */
  readonly decision?: string;
}
