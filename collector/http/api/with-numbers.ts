/** Parts of an address in, those that their schema has as whole numbers read from their digits. */
import type { TSchema } from 'typebox';

type Named = { [name: string]: unknown };

export function withNumbers(schema: TSchema, given: Named): Named {
  const { properties = {} } = schema as { properties?: { [name: string]: TSchema } };
  const read = (name: string, value: unknown): unknown =>
    typeof value === 'string' && /^\d{1,16}$/.test(value) && takesNumber(properties[name])
      ? Number(value)
      : value;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, read(name, value)]));
}

function takesNumber(schema: TSchema | undefined): boolean {
  const { type, anyOf = [] } = (schema ?? {}) as { type?: string; anyOf?: TSchema[] };
  return type === 'integer' || anyOf.some(takesNumber);
}
