/** A schema in, a line for each of its fields out, those of objects within below them. */
import type { Schema } from './document.ts';
import { resolved } from './resolved.ts';
import { typeText } from './type-text.ts';

export interface ShapeRow {
  /** Such as `rules[].id`; empty for the whole. */
  path: string;
  type: string;
  about: string;
  optional: boolean;
}

type Shapes = { readonly [name: string]: Schema };

/** Deeper than that nothing of ours is but rules, and they have pages of their own. */
const DEEPEST = 5;

export function shapeRows(schema: Schema, shapes: Shapes): ShapeRow[] {
  const { schema: whole } = resolved(schema, shapes);
  const inner = within(whole, '', shapes, 0);
  return inner.length > 0 && whole['type'] === 'object'
    ? inner
    : [rowOf('', schema, shapes, false), ...inner];
}

function within(schema: Schema, path: string, shapes: Shapes, depth: number): ShapeRow[] {
  if (depth > DEEPEST) return [];
  const items = record(schema['items']);
  if (items) return inside(items, `${path}[]`, shapes, depth);
  const { additionalProperties, patternProperties } = schema;
  const values = record(additionalProperties) ?? record(Object.values(record(patternProperties) ?? {})[0]);
  if (values) return inside(values, `${path}{}`, shapes, depth);
  const { anyOf: choices } = schema;
  if (Array.isArray(choices)) {
    return choices.flatMap((value: unknown) => {
      const one = record(value);
      return one && hasFields(one, shapes) ? inside(one, path, shapes, depth) : [];
    });
  }
  const { required: listed } = schema;
  const required: readonly unknown[] = Array.isArray(listed) ? listed : [];
  return Object.entries(record(schema['properties']) ?? {}).flatMap(([name, value]) => {
    const member = record(value);
    if (!member) return [];
    const at = path === '' ? name : `${path}.${name}`;
    return [rowOf(at, member, shapes, !required.includes(name)), ...inside(member, at, shapes, depth)];
  });
}

/** A rule is written down elsewhere, with all its words. */
function inside(schema: Schema, path: string, shapes: Shapes, depth: number): ShapeRow[] {
  const { schema: whole, name } = resolved(schema, shapes);
  return name === 'Rule' || name === 'RulebookSettings' ? [] : within(whole, path, shapes, depth + 1);
}

function hasFields(schema: Schema, shapes: Shapes): boolean {
  return record(resolved(schema, shapes).schema['properties']) !== undefined;
}

function rowOf(path: string, schema: Schema, shapes: Shapes, optional: boolean): ShapeRow {
  const { schema: whole } = resolved(schema, shapes);
  const about = schema['description'] ?? whole['description'] ?? '';
  return { path, type: typeText(schema, shapes), about: String(about), optional };
}

function record(value: unknown): Schema | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Schema) : undefined;
}
