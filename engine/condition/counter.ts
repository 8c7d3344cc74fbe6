/** When the events that one slot counts happened last, inside its window. */

export interface Counter {
  /** Place of the slot in the rulebook. */
  readonly slot: number;
  /** Epoch milliseconds, ascending; never empty. */
  readonly times: readonly number[];
}

/** @returns the times of the slot, none if nothing was counted */
export function timesOf(counters: readonly Counter[], slot: number): readonly number[] {
  for (const counter of counters) if (counter.slot === slot) return counter.times;
  return NONE;
}

/** @returns the counters with one more time, of which the slot keeps the last few */
export function withTime(
  counters: readonly Counter[],
  slot: number,
  at: number,
  keep: number,
): readonly Counter[] {
  const times = [...timesOf(counters, slot), at];
  const next = { slot, times: times.length > keep ? times.slice(-keep) : times };
  return times.length > 1 ? counters.map((one) => (one.slot === slot ? next : one)) : [...counters, next];
}

const NONE: readonly number[] = [];
