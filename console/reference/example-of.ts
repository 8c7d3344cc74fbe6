/** A schema in, one value that it takes out: what a reply looks like, not what anybody ever received. */
import type { Schema } from './document.ts';
import { resolved } from './resolved.ts';

type Shapes = { readonly [name: string]: Schema };

const DEEPEST = 6;
/** A time, so that it is seen to be milliseconds. */
const TIME = 1_790_000_000_000;
const TEXTS = new Map([
  ['^[A-Za-z0-9_-]{1,40}$', 'demo'],
  ['^[a-z0-9][a-z0-9-]{0,59}$', 'cart-100-199'],
]);

export function exampleOf(schema: Schema, shapes: Shapes, depth = 0): unknown {
  const { schema: whole, name } = resolved(schema, shapes);
  const { type, enum: values, anyOf, items, properties, maximum, minimum, pattern } = whole;
  if ('const' in whole) return whole['const'];
  if (Array.isArray(values)) return values[0];
  if (Array.isArray(anyOf)) return exampleOf((anyOf[0] ?? {}) as Schema, shapes, depth);
  if (type === 'integer')
    return typeof maximum === 'number' && maximum > 1e12 ? TIME : Number(minimum ?? 0) || 1;
  if (type === 'number') return 1;
  if (type === 'boolean') return true;
  if (type === 'null') return null;
  if (type === 'string') return TEXTS.get(String(pattern)) ?? '…';
  if (type === 'array') return depth < DEEPEST ? [exampleOf((items ?? {}) as Schema, shapes, depth + 1)] : [];
  if (name === 'Rule' || name === 'RulebookSettings' || depth >= DEEPEST) return {};
  return Object.fromEntries(
    Object.entries((properties ?? {}) as { [key: string]: Schema }).map(([key, value]) => [
      key,
      exampleOf(value, shapes, depth + 1),
    ]),
  );
}
