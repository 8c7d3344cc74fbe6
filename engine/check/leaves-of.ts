/** A condition that was checked comes in, its leaves and their places go out; groups are opened. */
import type { Condition } from '../../protocol/condition.ts';

type Group = Extract<Condition, { all: unknown } | { any: unknown } | { none: unknown }>;
export type LeafCondition = Exclude<Condition, Group>;

/** @param at JSON pointer to the condition */
export function leavesOf(condition: Condition, at: string): { leaf: LeafCondition; at: string }[] {
  const inside = (members: Condition[], word: string) =>
    members.flatMap((member, place) => leavesOf(member, `${at}/${word}/${place}`));
  if ('all' in condition) return inside(condition.all, 'all');
  if ('any' in condition) return inside(condition.any, 'any');
  if ('none' in condition) return inside(condition.none, 'none');
  return [{ leaf: condition, at }];
}
