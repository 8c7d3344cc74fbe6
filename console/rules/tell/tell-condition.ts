/** The conditions of a rule as lines in the words of the editor, members of a group below it. */
import { WORDS } from '../../words.ts';
import { groupOf } from '../edit/change.ts';
import { asList, asObject, type Json } from '../edit/json.ts';
import { tellLeaf } from './tell-leaf.ts';

/** One step to the right. */
const STEP = ' ';

export function tellCondition(condition: Json | undefined): string {
  return linesOf(condition ?? null, 0).join('\n');
}

function linesOf(condition: Json, depth: number): string[] {
  const leaf = asObject(condition);
  const group = groupOf(condition);
  const indent = STEP.repeat(depth);
  if (!group) return [`${indent}${tellLeaf(leaf)}`];
  const members = asList(leaf[group]);
  if (members.length === 0) return [];
  return [
    `${indent}${WORDS.conflict.group(WORDS.conditions.groups[group])}`,
    ...members.flatMap((one) => linesOf(one, depth + 1)),
  ];
}
