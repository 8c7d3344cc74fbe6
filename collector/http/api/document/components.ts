/** Takes every shape that has a title out of the schemas it stands in, so that the document says it once. */
import { COMPONENTS } from '../rule-shapes.ts';

type Json = { [key: string]: unknown };

export interface Components {
  /** @returns the schema with references in place of its named shapes, itself included */
  of(schema: unknown): unknown;
  /** @returns a reference to a response of this name */
  response(name: string, response: object): object;
  /** Shapes and responses, by name. */
  all(): { schemas: Json; responses: Json };
}

export function components(): Components {
  const known = new Map<string, unknown>();

  const responses = new Map<string, object>();

  function of(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(of);
    if (typeof value !== 'object' || value === null) return value;
    const { title, ...rest } = value as Json;
    // A property may be called title; a shape's title is a text.
    if (typeof title !== 'string') return within(value as Json);
    const shape = within(rest);
    const before = known.get(title);
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(shape)) {
      throw new Error(`Two shapes of the API are called ${title}; give one of them another title.`);
    }
    known.set(title, shape);
    return { $ref: COMPONENTS + title };
  }

  function within(value: Json): Json {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, of(one)]));
  }

  return {
    of,
    response(name, response) {
      responses.set(name, response);
      return { $ref: `#/components/responses/${name}` };
    },
    all: () => ({ schemas: byName(known), responses: byName(responses) }),
  };
}

function byName(all: ReadonlyMap<string, unknown>): Json {
  return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}
