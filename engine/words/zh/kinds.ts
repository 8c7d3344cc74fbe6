/** The kinds of interventions in Chinese. */
import type { Kind } from '../../../protocol/intervention.ts';

export const KINDS: { readonly [kind in Kind]: string } = {
  fix: '排障',
  help: '求助',
  offer: '优惠',
  reminder: '提醒',
  survey: '调查',
};
