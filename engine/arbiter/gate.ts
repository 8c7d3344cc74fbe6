/** What keeps a rule from being shown to this visitor at all, before it competes with others. */
import type { RecordContext } from '../../protocol/record.ts';
import type { BookSettings } from '../../protocol/rule.ts';
import type { Hold } from '../../protocol/trace.ts';
import type { Journey } from '../journey/journey.ts';
import { cap } from './cap.ts';
import { limit } from './limit.ts';
import { offScope } from './off-scope.ts';
import type { ShownRule } from './shown-rule.ts';

/** Reasons that do not pass while the moment lasts: the moment is closed, a waiting decision taken back. */
export type Bar = Extract<Hold, { code: 'off' | 'muted' | 'consent' | 'failure' | 'limit' | 'cap' }>;

/** What visitor and shop allow. */
export type Allowed = Pick<RecordContext, 'mode' | 'off'>;

/**
 * @param at event time of the moment
 * @returns the first reason to hold the rule back, or `undefined`
 */
export function gate(
  { rule }: ShownRule,
  journey: Pick<Journey, 'ledger' | 'facts'>,
  settings: BookSettings,
  allowed: Allowed,
  at: number,
): Bar | undefined {
  return closed(rule, journey, allowed) ?? spent(rule, journey, settings, at);
}

/** Reasons that no showing ever makes: they are the same whether a visitor is held out for proof or not. */
export function closed(
  { id, then: { show } }: ShownRule['rule'],
  { facts }: Pick<Journey, 'facts'>,
  { mode, off }: Allowed,
): Bar | undefined {
  const scope = offScope(id, off);
  if (scope) return { code: 'off', scope };
  if (mode === 'session' && show.kind !== 'fix' && show.kind !== 'help') return { code: 'consent' };
  return show.kind === 'offer' && facts.checkout.failures > 0 ? { code: 'failure' } : undefined;
}

/** Reasons that come of what was shown before. */
function spent(
  rule: ShownRule['rule'],
  { ledger, facts }: Pick<Journey, 'ledger' | 'facts'>,
  { caps }: BookSettings,
  at: number,
): Bar | undefined {
  if (ledger.mutedAll) return { code: 'muted', scope: 'all' };
  if (ledger.mutedRules.includes(rule.id)) return { code: 'muted', scope: 'rule' };
  const { start } = facts.visit;
  return limit(rule, ledger, start, at) ?? (caps && cap(rule.then.show.kind, ledger, caps, start, at));
}
