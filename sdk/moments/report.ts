/** In: what became of a prompt. Out: an event of it, and the page's listeners told. */
import type { PromptMoment, PromptNews } from '../emitter.ts';
import type { MomentsParts } from './contract.ts';

/** @returns what each listener returned */
export function report(
  { track, emit }: Pick<MomentsParts, 'track' | 'emit'>,
  moment: PromptMoment,
  news: PromptNews,
): unknown[] {
  const { id, rule, kind, coupon, ...outcome } = news;
  if (moment !== 'decision') track(`intervention_${moment}`, { decision: id, ...outcome });
  return emit(news, moment);
}
