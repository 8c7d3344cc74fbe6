/** Which parts of a rule differ, in words: `conditions`, `what is shown`. */
import { WORDS } from '../../words.ts';
import { asObject, type Json } from '../edit/json.ts';

export function partsOf(before: Json, after: Json): string[] {
  const one = asObject(before);
  const other = asObject(after);
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((part) => JSON.stringify(one[part]) !== JSON.stringify(other[part]))
    .flatMap((part) => WORDS.publishing.parts[part] ?? []);
}
