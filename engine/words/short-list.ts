/** A list as long as a sentence can bear: the whole of a short one, the first of a long one and how many more there are. */

/** A list of codes may have a hundred. */
const MOST = 5;
const NAMED = 3;

/** @returns `more` is 0 where all are named */
export function shortList<T>(list: readonly T[]): { named: readonly T[]; more: number } {
  if (list.length <= MOST) return { named: list, more: 0 };
  return { named: list.slice(0, NAMED), more: list.length - NAMED };
}
