/** What a condition about a tag asks for: the states it may be in. */
import type { TagCondition, TagState } from '../../protocol/condition.ts';

const ALIVE: readonly TagState[] = ['open', 'shown'];

export function tagStates(is: TagCondition['is']): readonly TagState[] {
  return is === undefined ? ALIVE : typeof is === 'string' ? [is] : is;
}
