/**
 * Whom a fact's change can touch. A range asks only about its ends, `is` only about its value and `startsWith` only
 * about what a text begins with, so a cart that grows from 40 to 60 touches the rules with an end between 40 and 60,
 * however many others there are.
 */
import type { FactCondition } from '../../protocol/condition.ts';
import type { Facts } from '../facts/facts.ts';
import { type FactValue, readerOf } from '../facts/read-fact.ts';
import { at } from './map-at.ts';
import { comparisonTest, type Operator, operatorOf } from './operators.ts';
import { byPrefix } from './prefixes.ts';
import { type Target, type Touched, touch } from './touched.ts';

export interface Watch<R> {
  /** Adds the rules that may have become true or untrue; some may not have. */
  readonly touch: (before: Facts, after: Facts, touched: Touched<R>) => void;
}

interface Watched<R> extends Target<R> {
  readonly test: (value: FactValue) => boolean;
}

const BY_VALUE: readonly Operator[] = ['is', 'isNot', 'in'];
const BY_ENDS: readonly Operator[] = ['above', 'atLeast', 'below', 'atMost', 'between'];

/** @param leaves the conditions on this one fact, each with its rule; without one it only stirs */
export function watch<R>(
  fact: string,
  leaves: readonly { leaf: FactCondition; rule: R | undefined }[],
): Watch<R> {
  const { from, read } = readerOf(fact);
  // Equal conditions of whatever rules are asked once.
  const targets = new Map<string, Watched<R>>();
  const values = new Map<FactValue, Watched<R>[]>();
  const members = new Map<FactValue, Watched<R>[]>();
  const prefixes = byPrefix<Watched<R>>();
  const ends: { end: number; target: Watched<R> }[] = [];
  const others: Watched<R>[] = [];
  for (const { leaf, rule } of leaves) {
    const [name, arg] = operatorOf(leaf);
    const target = at(targets, JSON.stringify([name, arg]), () => {
      const made: Watched<R> = { test: comparisonTest(leaf), rules: [], stirs: false };
      const args = Array.isArray(arg) ? (arg as FactValue[]) : [arg as FactValue];
      if (BY_VALUE.includes(name)) for (const value of new Set(args)) at(values, value, () => []).push(made);
      else if (BY_ENDS.includes(name))
        for (const end of args) ends.push({ end: end as number, target: made });
      else if (name === 'startsWith') prefixes.add(arg as string, made);
      else {
        others.push(made);
        if (name === 'contains') at(members, arg as FactValue, () => []).push(made);
      }
      return made;
    });
    if (rule === undefined) target.stirs = true;
    else if (target.rules.at(-1) !== rule) target.rules.push(rule);
  }
  ends.sort((a, b) => a.end - b.end);
  const begins = leaves.some(({ leaf }) => leaf.startsWith !== undefined);

  return {
    touch(before, after, touched) {
      if (from(before) === from(after)) return;
      const was = read(before);
      const is = read(after);
      if (same(was, is)) return;
      if (values.size > 0) {
        turnAll(values.get(was), was, is, touched);
        turnAll(values.get(is), was, is, touched);
      }
      if (Array.isArray(was) && Array.isArray(is)) {
        for (const member of was) turnAll(members.get(member), was, is, touched);
        for (const member of is) turnAll(members.get(member), was, is, touched);
      } else turnAll(others, was, is, touched);
      if (begins) {
        if (typeof was === 'string') turnAll(prefixes.of(was), was, is, touched);
        if (typeof is === 'string') turnAll(prefixes.of(is), was, is, touched);
      }
      if (ends.length === 0) return;
      const known = typeof was === 'number' && typeof is === 'number';
      const low = known ? Math.min(was, is) : Number.NEGATIVE_INFINITY;
      const high = known ? Math.max(was, is) : Number.POSITIVE_INFINITY;
      for (let place = firstFrom(ends, low); place < ends.length; place++) {
        const { end, target } = ends[place] as (typeof ends)[number];
        if (end > high) return;
        turn(target, was, is, touched);
      }
    },
  };
}

function turnAll<R>(
  targets: readonly Watched<R>[] | undefined,
  was: FactValue,
  is: FactValue,
  touched: Touched<R>,
): void {
  if (targets) for (const target of targets) turn(target, was, is, touched);
}

function turn<R>(target: Watched<R>, was: FactValue, is: FactValue, touched: Touched<R>): void {
  if (target.test(was) !== target.test(is)) touch(target, touched);
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

function same(a: FactValue, b: FactValue): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((member, place) => member === b[place]);
}
