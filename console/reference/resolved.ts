/** What a reference of the document leads to, and by which name. */
import type { Schema } from './document.ts';

export function resolved(
  schema: Schema,
  shapes: { readonly [name: string]: Schema },
): { schema: Schema; name?: string } {
  const { $ref: reference } = schema;
  const name = typeof reference === 'string' ? reference.split('/').at(-1) : undefined;
  if (name === undefined) return { schema };
  return { schema: shapes[name] ?? {}, name };
}
