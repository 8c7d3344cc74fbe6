/** What keeps a rule from being shown to this visitor at all, before it competes with others. */
import { parseDuration } from '../../protocol/duration.ts';
import type { Hold } from '../../protocol/trace.ts';
import type { ConsentMode } from '../../protocol/wire.ts';
import type { Facts } from '../facts/facts.ts';
import { type Ledger, showingsOf } from '../journey/ledger.ts';
import type { ShownRule } from './shown-rule.ts';

/** Reasons that do not pass while the moment lasts: the moment is closed, a waiting decision taken back. */
export type Bar = Extract<Hold, { code: 'muted' | 'consent' | 'failure' | 'limit' }>;

/**
 * @param at event time of the moment
 * @returns the first reason to hold the rule back, or `undefined`
 */
export function gate(
  rule: ShownRule['rule'],
  ledger: Ledger,
  facts: Facts,
  mode: ConsentMode,
  at: number,
): Bar | undefined {
  const { kind } = rule.then.show;
  if (ledger.mutedAll) return { code: 'muted', scope: 'all' };
  if (ledger.mutedRules.includes(rule.id)) return { code: 'muted', scope: 'rule' };
  if (mode === 'session' && kind !== 'fix' && kind !== 'help') return { code: 'consent' };
  if (kind === 'offer' && facts.checkout.failures > 0) return { code: 'failure' };
  return limit(rule, ledger, facts.visit.start, at);
}

function limit(rule: ShownRule['rule'], ledger: Ledger, visitStart: number, at: number): Bar | undefined {
  const showings = showingsOf(ledger, rule.id);
  if (!showings || !rule.limit) return undefined;
  const { perVisitor, perVisit, every } = rule.limit;
  if (perVisitor !== undefined && showings.count >= perVisitor) {
    return { code: 'limit', limit: 'perVisitor', max: perVisitor };
  }
  if (perVisit !== undefined && showings.last >= visitStart && showings.inVisit >= perVisit) {
    return { code: 'limit', limit: 'perVisit', max: perVisit };
  }
  const gap = parseDuration(every);
  if (every !== undefined && gap !== undefined && at - showings.last < gap) {
    return { code: 'limit', limit: 'every', max: every };
  }
  return undefined;
}
