/**
 * A slot remembers just what `did` conditions need: the last few times of the events they count. Conditions that
 * count the same, in whatever rule, share one.
 */
import type { DidCondition, Times } from '../../protocol/condition.ts';
import { parseDuration } from '../../protocol/duration.ts';
import { type EventTest, eventTest } from './event-test.ts';
import { comparisonTest, operatorOf } from './operators.ts';

export interface Slot extends EventTest {
  /** Its place in the rulebook; a journey's counters go by it, and are folded anew under another book. */
  readonly index: number;
  /** How many times are kept: enough for all that share it, no more. */
  readonly keep: number;
  /** Window in milliseconds; `undefined` when it is the visit, or ever. */
  readonly window: number | undefined;
  readonly perVisit: boolean;
}

export interface Slots {
  readonly all: readonly Slot[];
  /** @returns the slot of the condition, made if there is none that counts the same */
  of(condition: DidCondition): Slot;
}

export function slots(): Slots {
  const all: (Slot & { keep: number })[] = [];
  const byKey = new Map<string, Slot & { keep: number }>();
  return {
    all,
    of(condition) {
      const { did, where = [], within, times } = condition;
      const key = JSON.stringify([did, where, within]);
      const slot = byKey.get(key) ?? make(all.length, condition);
      slot.keep = Math.max(slot.keep, keepFor(times));
      if (slot.index === all.length) all.push(slot);
      byKey.set(key, slot);
      return slot;
    },
  };
}

function make(index: number, condition: DidCondition): Slot & { keep: number } {
  const perVisit = condition.within === 'visit';
  const window = perVisit ? undefined : parseDuration(condition.within);
  return { index, ...eventTest(condition), keep: 1, window, perVisit };
}

/** @returns a predicate for how often the event happened; a slot's `keep` caps what it is asked */
export function timesTest(times: Times | undefined): (count: number) => boolean {
  if (times === undefined) return (count) => count >= 1;
  if (typeof times === 'number') return (count) => count >= times;
  const test = comparisonTest(times);
  return (count) => test(count);
}

function keepFor(times: Times | undefined): number {
  if (times === undefined) return 1;
  if (typeof times === 'number') return Math.max(1, times);
  const [name, arg] = operatorOf(times);
  const bound = Array.isArray(arg) ? Number(arg[1]) : Number(arg);
  // "at least n" is settled by n; the others must be able to see one more than their bound.
  return Math.max(1, name === 'atLeast' ? bound : bound + 1);
}
