/** An open moment with the intervention that this visitor would be shown: the rule's, or that of its variant. */
import type { Intervention } from '../../protocol/intervention.ts';
import type { Moment } from '../journey/journey.ts';
import type { ShownRule } from './shown-rule.ts';

export interface Candidate {
  live: ShownRule;
  moment: Moment;
  show: Intervention;
  /** Of the rule's split, if it has one and lots were drawn. */
  variant?: string;
}
