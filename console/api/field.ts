/** Reads unknown JSON field by field; what has another shape than expected is refused with its place. */
import { ApiFailure } from './api-failure.ts';

export interface Field {
  readonly value: unknown;
  /** False for what is absent or null. */
  readonly exists: boolean;
  /** @returns the named member, which may turn out not to exist */
  get(name: string): Field;
  /** @throws ApiFailure if it is not text; the same for the others */
  text(): string;
  number(): number;
  /** @returns `undefined` if it is absent */
  maybeText(): string | undefined;
  maybeNumber(): number | undefined;
  flag(): boolean;
  list<T>(read: (item: Field) => T): T[];
  /** Every member of an object, by name. */
  map<T>(read: (item: Field) => T): { [name: string]: T };
}

export function field(value: unknown, place = 'answer'): Field {
  const exists = value !== undefined && value !== null;
  const refuse = (wanted: string): never => {
    throw new ApiFailure('unexpected', `${place} is not ${wanted}`);
  };
  const text = () => (typeof value === 'string' ? value : refuse('text'));
  const number = () => (typeof value === 'number' ? value : refuse('a number'));
  const members = (): object =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? value : refuse('an object');
  return {
    value,
    exists,
    get: (name) => field(Object.entries(members()).find(([key]) => key === name)?.[1], `${place}.${name}`),
    text,
    number,
    maybeText: () => (exists ? text() : undefined),
    maybeNumber: () => (exists ? number() : undefined),
    flag: () => value === true,
    list: (read) =>
      Array.isArray(value)
        ? value.map((item: unknown, index) => read(field(item, `${place}[${index}]`)))
        : refuse('a list'),
    map: (read) =>
      Object.fromEntries(
        Object.entries(members()).map(([name, item]: [string, unknown]) => [
          name,
          read(field(item, `${place}.${name}`)),
        ]),
      ),
  };
}
