/** The kinds of conditions that stand in a leaf, one line each; groups are not among them. */
import type { Condition } from '../../../protocol/condition.ts';
import type { Kind } from '../kind.ts';
import { DID } from './did.ts';
import { FACT } from './fact.ts';
import { SCHEDULE } from './schedule.ts';
import { SEGMENT } from './segment.ts';
import { SEQUENCE } from './sequence.ts';
import { SILENCE } from './silence.ts';
import { TAG } from './tag.ts';

export const LEAVES: readonly Kind<never>[] = [FACT, DID, SEQUENCE, SILENCE, TAG, SEGMENT, SCHEDULE];

/** @throws TypeError for a condition of no known kind: rules are checked before they are compiled */
export function kindOf(condition: Condition): Kind<never> {
  const kind = LEAVES.find(({ word }) => Object.hasOwn(condition, word));
  if (!kind) throw new TypeError('a condition of no known kind; check the rule before it is compiled');
  return kind;
}
