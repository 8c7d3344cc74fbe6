/** Two of one rule in, the parts in which they differ, as lines of plain text, out. */
import { WORDS } from '../../words.ts';
import type { Difference } from './difference.ts';
import { type Json, readAt } from './json.ts';
import { tellRule } from './tell-rule.ts';

export function ruleDifferences(mine: Json, theirs: Json): Difference[] {
  return Object.entries(WORDS.publishing.parts).flatMap(([part, name]) => {
    const [one, other] = [readAt(mine, [part]), readAt(theirs, [part])];
    if (JSON.stringify(one) === JSON.stringify(other)) return [];
    return [{ part: name, mine: tellRule(one), theirs: tellRule(other) }];
  });
}
