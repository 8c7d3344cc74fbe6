/** A rule's own limit: how often this visitor may be shown it. */
import { parseDuration } from '../../protocol/duration.ts';
import type { Rule } from '../../protocol/rule.ts';
import type { Hold } from '../../protocol/trace.ts';
import { type Ledger, showingsOf } from '../journey/ledger.ts';

/** @returns the part of the limit that is reached, or `undefined` */
export function limit(
  rule: Pick<Rule, 'id' | 'limit'>,
  ledger: Ledger,
  visitStart: number,
  at: number,
): Extract<Hold, { code: 'limit' }> | undefined {
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
