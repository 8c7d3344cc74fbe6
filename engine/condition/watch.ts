/**
 * Which rules a fact's change can touch. A range asks only about its ends and `is` only about its value, so a cart
 * that grows from 40 to 60 touches the rules with an end between 40 and 60, however many others there are.
 */
import type { FactCondition } from '../../protocol/condition.ts';
import type { Facts } from '../facts/facts.ts';
import { type FactValue, readerOf } from '../facts/read-fact.ts';
import { comparisonTest, type Operator, operatorOf } from './operators.ts';

export interface Watch<R> {
  /** Adds the rules that may have become true or untrue; some may not have. */
  readonly touch: (before: Facts, after: Facts, touched: Set<R>) => void;
}

/** Operators that ask about the values in their argument and nothing in between, or about the order of numbers. */
const BY_VALUE: readonly Operator[] = ['is', 'isNot', 'in', 'above', 'atLeast', 'below', 'atMost', 'between'];

/** @param leaves the conditions on this one fact, each with its rule */
export function watch<R>(fact: string, leaves: readonly { leaf: FactCondition; rule: R }[]): Watch<R> {
  const { from, read } = readerOf(fact);
  const byValue = new Map<FactValue, R[]>();
  const ends: { end: number; rule: R }[] = [];
  const others: { test: (value: FactValue) => boolean; rule: R }[] = [];
  for (const { leaf, rule } of leaves) {
    const [name, arg] = operatorOf(leaf);
    const values = Array.isArray(arg) ? (arg as FactValue[]) : [arg as FactValue];
    if (!BY_VALUE.includes(name)) others.push({ test: comparisonTest(leaf), rule });
    else if (typeof values[0] === 'number') for (const end of values) ends.push({ end: end as number, rule });
    else for (const value of values) push(byValue, value, rule);
  }
  ends.sort((a, b) => a.end - b.end);

  return {
    touch(before, after, touched) {
      if (from(before) === from(after)) return;
      const was = read(before);
      const is = read(after);
      if (same(was, is)) return;
      for (const { test, rule } of others) if (test(was) !== test(is)) touched.add(rule);
      if (byValue.size > 0) {
        addAll(touched, byValue.get(was));
        addAll(touched, byValue.get(is));
      }
      if (ends.length === 0) return;
      const known = typeof was === 'number' && typeof is === 'number';
      const low = known ? Math.min(was, is) : Number.NEGATIVE_INFINITY;
      const high = known ? Math.max(was, is) : Number.POSITIVE_INFINITY;
      for (let place = firstFrom(ends, low); place < ends.length; place++) {
        const { end, rule } = ends[place] as (typeof ends)[number];
        if (end > high) return;
        touched.add(rule);
      }
    },
  };
}

/** @returns the place of the first end that is not below the value */
function firstFrom(ends: readonly { end: number }[], value: number): number {
  let from = 0;
  let to = ends.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ends[middle] as { end: number }).end < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

function addAll<R>(touched: Set<R>, rules: readonly R[] | undefined): void {
  if (rules) for (const rule of rules) touched.add(rule);
}

function same(a: FactValue, b: FactValue): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((member, place) => member === b[place]);
}

function push<R>(map: Map<FactValue, R[]>, value: FactValue, rule: R): void {
  const list = map.get(value);
  if (list) list.push(rule);
  else map.set(value, [rule]);
}
