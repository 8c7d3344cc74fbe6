/** A rule that shows something: the arbiter knows no other; rules that only tag never compete. */
import type { Intervention } from '../../protocol/intervention.ts';
import type { Rule } from '../../protocol/rule.ts';
import type { LiveRule } from '../rulebook.ts';

export interface ShownRule extends LiveRule {
  readonly rule: Rule & { readonly then: { readonly show: Intervention } };
}

export function isShown(live: LiveRule): live is ShownRule {
  return live.rule.then.show !== undefined;
}
