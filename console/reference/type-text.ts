/** What a schema takes, in a few words of the reader's language. */
import { WORDS } from '../words.ts';
import type { Schema } from './document.ts';
import { resolved } from './resolved.ts';

type Shapes = { readonly [name: string]: Schema };

export function typeText(schema: Schema, shapes: Shapes): string {
  const { types } = WORDS.reference;
  const { schema: whole, name } = resolved(schema, shapes);
  const { type, enum: values, anyOf } = whole;
  if ('const' in whole) return JSON.stringify(whole['const']);
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(' | ');
  if (Array.isArray(anyOf)) {
    return [...new Set(anyOf.map((one: Schema) => typeText(one, shapes)))].join(' | ');
  }
  if (type === 'array') {
    const items = (whole['items'] ?? {}) as Schema;
    return types.list(typeText(items, shapes), bound(whole['maxItems']));
  }
  if (type === 'object') return name ?? types.object;
  if (type === 'string') return types.text(bound(whole['maxLength']));
  if (type === 'integer' || type === 'number') {
    const range = [
      bound(whole['minimum']) && `≥ ${bound(whole['minimum'])}`,
      bound(whole['maximum']) && `≤ ${bound(whole['maximum'])}`,
    ];
    return [type === 'integer' ? types.whole : types.number, ...range.filter(Boolean)].join(' ');
  }
  if (type === 'boolean') return types.flag;
  return type === 'null' ? types.nothing : types.anything;
}

/** A bound that says nothing to anybody is left out. */
function bound(value: unknown): string {
  return typeof value === 'number' && value < 1e12 ? String(value) : '';
}
