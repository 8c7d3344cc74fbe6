/** The labels that the rules of a site set, as they are live, in the draft, and in the rule under way. */
import type { RulesView } from '../../../protocol/api/rulebook.ts';
import { asText, type Json, readAt } from '../edit/json.ts';

export function tagsOf({ rules, changes }: RulesView, now: Json): string[] {
  const all = [...rules, ...changes.map(({ content }) => content), now];
  const names = all.map((rule) => asText(readAt(rule as unknown as Json, ['then', 'tag', 'name'])));
  return [...new Set(names.filter((name) => name !== ''))].sort();
}
