/** Ranges of numbers, and a way to find those that a number lies in without looking at the others. */

export interface Interval<T> {
  /** Both ends included. */
  readonly low: number;
  readonly high: number;
  readonly of: T;
}

/**
 * A balanced tree that lies in the list sorted by lower ends: the middle is the root, and each knows the highest
 * upper end below it (Cormen et al., Introduction to Algorithms, "Interval trees").
 * @returns calls `found` for each interval that holds the value
 */
export function intervals<T>(list: readonly Interval<T>[]): (value: number, found: (of: T) => void) => void {
  const sorted = list.toSorted((a, b) => a.low - b.low);
  const highest = sorted.map(({ high }) => high);
  const raise = (from: number, to: number): number => {
    if (from >= to) return Number.NEGATIVE_INFINITY;
    const middle = (from + to) >> 1;
    const high = Math.max(highest[middle] as number, raise(from, middle), raise(middle + 1, to));
    highest[middle] = high;
    return high;
  };
  raise(0, sorted.length);
  const find = (from: number, to: number, value: number, found: (of: T) => void): void => {
    const middle = (from + to) >> 1;
    if (from >= to || (highest[middle] as number) < value) return;
    find(from, middle, value, found);
    const { low, high, of } = sorted[middle] as Interval<T>;
    if (low > value) return;
    if (high >= value) found(of);
    find(middle + 1, to, value, found);
  };
  return (value, found) => find(0, sorted.length, value, found);
}
