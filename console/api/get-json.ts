/** Asks the collector for something; gives its JSON. */
import { askJson } from './ask-json.ts';
import type { Field } from './field.ts';

/**
 * @param path below the collector's own origin, such as `/api/sites`
 * @throws ApiFailure, or the signal's reason if it was aborted
 */
export function getJson(path: string, signal?: AbortSignal): Promise<Field> {
  return askJson(path, signal ? { signal } : {});
}
