/** Brings the rules' truth up to date: what becomes true opens a moment, what stops being true closes it. */
import type { Now } from '../arbiter/now.ts';
import { isShown } from '../arbiter/shown-rule.ts';
import { closeMoment, type Draft, isTrue, openMoment, setTrue } from '../journey/draft.ts';
import type { LiveRule } from '../rulebook.ts';

/**
 * A rule fires when it *becomes* true (design, decision 5).
 * @param opens false for late events and refolds: the truth moves, but nothing is answered
 */
export function settle(draft: Draft, touched: Iterable<LiveRule>, now: Now, opens: boolean): void {
  for (const live of touched) {
    const { rule, when } = live;
    const is = when.test(draft);
    if (is === isTrue(draft, rule.id)) continue;
    setTrue(draft, rule.id, is);
    if (!is) closeMoment(draft, rule.id);
    else if (opens && isShown(live)) openMoment(draft, { rule: rule.id, event: now.event, at: now.at });
  }
}
