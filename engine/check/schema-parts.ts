/** Pieces of a JSON Schema (draft 2020-12) that the parts of a rule share. */
import type { Comparison } from '../../protocol/condition.ts';
import { EVENT_NAME } from '../../protocol/event-names.ts';
import type { FactType } from '../../protocol/facts.ts';
import { OPERATORS, type Operator } from '../condition/operators.ts';
import { BOUNDS } from './bounds.ts';

export type Schema = { readonly [keyword: string]: unknown };

/** @param name of a definition in the same document */
export function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

export function whole(minimum: number, maximum: number): Schema {
  return { type: 'integer', minimum, maximum };
}

export function pattern(shape: RegExp): Schema {
  return { type: 'string', pattern: shape.source };
}

/** An object that takes no other keys. */
export function object(required: readonly string[], properties: Schema): Schema {
  return { type: 'object', required, properties, additionalProperties: false };
}

export function list(items: Schema, maxItems: number, minItems = 1): Schema {
  return { type: 'array', items, minItems, maxItems };
}

export const EVENT_NAME_SCHEMA: Schema = pattern(EVENT_NAME);
export const WITHIN_SCHEMA: Schema = {
  anyOf: [{ const: 'visit' }, ref('duration')],
  description: 'Without it: ever.',
};

/** An event by name and parameters; the definition of `param` belongs to `did`. */
export const PATTERN_FIELDS: Schema = {
  did: { ...EVENT_NAME_SCHEMA, description: 'Name of an event.' },
  where: list(ref('param'), BOUNDS.where),
};

/** An object with a subject and exactly one comparison. */
export function oneComparison(
  subject: string,
  schema: Schema,
  operators: readonly Operator[],
  type: FactType | undefined,
): Schema {
  return {
    ...object([subject], {
      [subject]: schema,
      ...comparisons(operators, (name) => OPERATORS[name].schema(type)),
    }),
    minProperties: 2,
    maxProperties: 2,
  };
}

export function comparisons(
  operators: readonly Operator[],
  schema: (name: keyof Comparison) => Schema,
): Schema {
  return Object.fromEntries(
    operators.map((name) => [name, { ...schema(name), description: OPERATORS[name].about }]),
  );
}
