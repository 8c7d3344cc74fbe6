/** The settings under way in; what their brand adds to a prompt's style sheet out: nothing while it cannot be published. */
import { brandCss } from '../../../engine/brand/brand-css.ts';
import { checkRulebook } from '../../../engine/check/check-rulebook.ts';
import type { RulebookSettings } from '../../../protocol/api/rulebook.ts';

export function brandCssOf({ brand }: Pick<RulebookSettings, 'brand'>): string | undefined {
  if (brand === undefined) return undefined;
  return checkRulebook({ brand }).problems.length === 0 ? brandCss(brand) : undefined;
}
