/** In: what became of a decision. Out: an event of it, and the page's listeners told. */
import type { Decision } from '../../protocol/intervention.ts';
import type { PromptMoment, PromptNews } from '../emitter.ts';
import type { MomentsParts } from './contract.ts';

export function report(
  { track, emit }: Pick<MomentsParts, 'track' | 'emit'>,
  moment: PromptMoment,
  { id, rule, kind, action }: Decision,
  outcome?: Pick<PromptNews, 'scope' | 'by' | 'reason'>,
): void {
  if (moment !== 'decision') track(`intervention_${moment}`, { decision: id, ...outcome });
  emit({ id, rule, kind, coupon: action?.coupon, ...outcome }, moment);
}
