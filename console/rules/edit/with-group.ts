/** The editor puts conditions into groups. In: a rule or a segment. Out: the same; a single condition is the only one of its group. */
import { groupOf } from './change.ts';
import type { JsonObject } from './json.ts';

export function withGroup<T extends JsonObject>(rule: T): T {
  const { when } = rule;
  if (groupOf(when)) return rule;
  return { ...rule, when: { all: when === undefined ? [] : [when] } };
}
