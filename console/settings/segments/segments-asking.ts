/** A segment's id in; the names of the other segments that ask for it, out. */
import { asObject, asText, type Json, type JsonObject } from '../../rules/edit/json.ts';

export function segmentsAsking(id: string, segments: readonly JsonObject[]): string[] {
  return segments
    .filter((one) => one['id'] !== id && asksFor(one['when'], id))
    .map(({ name }) => asText(name));
}

/** Conditions may be unfinished: whatever is an object with this segment asks for it. */
function asksFor(condition: Json | undefined, id: string): boolean {
  if (Array.isArray(condition)) return condition.some((one) => asksFor(one, id));
  const here = asObject(condition);
  return (
    here['segment'] === id ||
    Object.values(here).some((part) => typeof part === 'object' && asksFor(part, id))
  );
}
