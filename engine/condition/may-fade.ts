/** In: a rule's conditions and what can change their truth. Out: whether they can cease to hold while nothing happens. */
import type { Condition } from '../../protocol/condition.ts';
import { ages } from '../facts/read-fact.ts';
import { type Operator, operatorOf } from './operators.ts';
import type { Slot } from './slot.ts';
import type { Touch } from './touch.ts';

/** Ages only grow: what they have passed stays passed. */
const PASSED: readonly Operator[] = ['above', 'atLeast', 'exists'];

/** @returns false for a rule that only events, or a new visit, can make untrue, as most are */
export function mayFade(when: Condition, touched: readonly Touch[], slots: readonly Slot[]): boolean {
  const turned = hasNone(when);
  return touched.some((touch) => {
    if (touch.by === 'slot') return slots[touch.index]?.window !== undefined;
    if (touch.by !== 'fact') return touch.by !== 'tag';
    const { fact } = touch.leaf;
    if (fact === 'risk') return true;
    return ages(fact) && (turned || fact === 'journey.stage' || !PASSED.includes(operatorOf(touch.leaf)[0]));
  });
}

/** Under `none` a condition that comes to hold ends the rule's truth. A segment may have one inside. */
function hasNone(condition: Condition): boolean {
  if ('none' in condition || 'segment' in condition) return true;
  if ('all' in condition) return condition.all.some(hasNone);
  return 'any' in condition && condition.any.some(hasNone);
}
