/** What a visitor's variant of a rule shows: the rule's `show`, changed part by part. */
import type { Intervention } from '../../protocol/intervention.ts';
import type { Rule } from '../../protocol/rule.ts';

/** The variant that shows nothing. */
export const NONE = 'none';

/** @returns the intervention; its kind is always the rule's, by which it is ranked and capped */
export function variantShow(
  { show, variants }: Rule['then'] & { show: Intervention },
  variant: string | undefined,
): Intervention {
  // A variant may be called as something every object has.
  const changes = variant !== undefined && variants && Object.hasOwn(variants, variant) && variants[variant];
  return changes ? { ...show, ...changes, kind: show.kind } : show;
}
