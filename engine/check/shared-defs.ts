/** The definitions that the schemas of a rule and of a rulebook share: times, links, conditions. */
import { LEAVES } from '../condition/kinds/list.ts';
import { BOUNDS } from './bounds.ts';
import { list, object, pattern, ref, type Schema } from './schema-parts.ts';

export function sharedDefs(): Schema {
  const kinds = LEAVES.map((kind) => kind.schema());
  const leaves = kinds.flatMap((kind) => kind.leaves);
  const group = (name: string, description: string) =>
    object([name], { [name]: { ...list(ref('condition'), BOUNDS.conditions), description } });
  return {
    duration: {
      type: 'string',
      pattern: '^(?!0+[smhd])\\d{1,6}[smhd]$',
      description: 'A time such as 90s, 10m, 2h or 7d.',
    },
    condition: { anyOf: [...leaves, 'all', 'any', 'none'].map(ref) },
    all: group('all', 'True when every one of these is.'),
    any: group('any', 'True when at least one of these is.'),
    none: group('none', 'True when not one of these is.'),
    ...Object.assign({}, ...kinds.map(({ defs }) => defs)),
    id: pattern(BOUNDS.id),
    name: { type: 'string', pattern: '\\S', maxLength: BOUNDS.name },
  };
}
