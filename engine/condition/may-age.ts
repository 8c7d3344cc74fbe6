/** In: a rule's conditions and what can change their truth. Out: whether they can cease to hold while nothing happens. */
import type { Condition } from '../../protocol/condition.ts';
import { ages } from '../facts/read-fact.ts';
import { type Operator, operatorOf } from './operators.ts';
import type { Touch } from './touch.ts';

/** Ages only grow: what they have passed stays passed. */
const PASSED: readonly Operator[] = ['above', 'atLeast', 'exists'];

/** Windows, sequences, silences and the risk are not looked at here: the journey tells whether any of them runs. */
export function mayAge(when: Condition, touched: readonly Touch[]): boolean {
  const turned = hasNone(when);
  return touched.some((touch) => {
    if (touch.by === 'schedule') return true;
    if (touch.by !== 'fact' || !ages(touch.leaf.fact)) return false;
    return turned || touch.leaf.fact === 'journey.stage' || !PASSED.includes(operatorOf(touch.leaf)[0]);
  });
}

/** Under `none` a condition that comes to hold ends the rule's truth. A segment may have one inside. */
function hasNone(condition: Condition): boolean {
  if ('none' in condition || 'segment' in condition) return true;
  if ('all' in condition) return condition.all.some(hasNone);
  return 'any' in condition && condition.any.some(hasNone);
}
