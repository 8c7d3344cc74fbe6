/** The settings under way in, the parts of their brand that are right out: what is not finished is not drawn. */
import { checkRulebook } from '../../../engine/check/check-rulebook.ts';
import type { RulebookSettings } from '../../../protocol/api/rulebook.ts';
import type { Brand } from '../../../protocol/brand.ts';
import { applyChange } from '../../rules/edit/change.ts';
import { asObject, type Json } from '../../rules/edit/json.ts';

export function brandOf({ brand }: Pick<RulebookSettings, 'brand'>): Brand {
  let kept = { brand } as unknown as Json;
  if (brand === undefined) return {};
  for (const { path } of checkRulebook({ brand }).problems) {
    kept = applyChange(kept, { do: 'set', at: path.split('/').slice(1), value: undefined });
  }
  return asObject(asObject(kept)['brand']) as Brand;
}
