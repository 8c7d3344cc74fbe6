/** Sends something to the collector that changes something; gives the answer's JSON. */
import { askJson } from './ask-json.ts';
import type { Field } from './field.ts';

/** @throws ApiFailure */
export function sendJson(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<Field> {
  return askJson(path, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
}
