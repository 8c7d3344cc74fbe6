/** A body in, the same with the type of its schema out. */
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { WireError } from '../wire-error.ts';

/** @throws WireError `malformed` */
export function bodyOf<T extends TSchema>(schema: T, body: unknown): Static<T> {
  if (!Value.Check(schema, body)) throw new WireError('malformed');
  return body;
}
