/** The labels that the rules of a site set, and that of the rule under way. */
import { asText, type Json, readAt } from '../edit/json.ts';

export function tagsOf(known: readonly string[], now: Json): string[] {
  const own = asText(readAt(now, ['then', 'tag', 'name']));
  return [...new Set([...known, ...(own === '' ? [] : [own])])].sort();
}
