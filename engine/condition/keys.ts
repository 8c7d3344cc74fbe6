/**
 * A rule's key is a condition without which it cannot hold and that few other rules have: its range of the cart, its
 * page. While the key is false, nothing else can make the rule true; so what many rules share ("in euros") touches
 * only those whose key holds now.
 */
import type { FactCondition } from '../../protocol/condition.ts';
import { FACTS, type FactName } from '../../protocol/facts.ts';
import type { Facts } from '../facts/facts.ts';
import { type FactValue, readerOf } from '../facts/read-fact.ts';
import type { Counter } from './counter.ts';
import { intervals } from './intervals.ts';
import { at } from './map-at.ts';
import { operatorOf } from './operators.ts';
import { byPrefix } from './prefixes.ts';
import type { Touch } from './touch.ts';

export interface Keyed<R> {
  readonly key: Touch;
  readonly rule: R;
}

/** Adds the rules whose key holds. */
export type AddHeld<R> = (facts: Facts, counters: readonly Counter[], rules: R[]) => void;

/** @returns true if the rules for which it holds can be found without asking each */
export function mayBeKey(touch: Touch): boolean {
  if (touch.by === 'slot') return touch.once;
  if (touch.by !== 'fact') return false;
  const [name] = operatorOf(touch.leaf);
  if (name === 'contains') return FACTS[touch.leaf.fact as FactName]?.type === 'list';
  return name === 'is' || name === 'in' || name === 'between' || name === 'startsWith';
}

export function keys<R>(keyed: readonly Keyed<R>[]): AddHeld<R> {
  const byFact = new Map<string, { leaf: FactCondition; rule: R }[]>();
  const bySlot = new Map<number, R[]>();
  for (const { key, rule } of keyed) {
    if (key.by === 'slot') at(bySlot, key.index, () => []).push(rule);
    else if (key.by === 'fact') at(byFact, key.leaf.fact, () => []).push({ leaf: key.leaf, rule });
  }
  const facts = [...byFact].map(([fact, leaves]) => keysOfFact(fact, leaves));
  return (now, counters, rules) => {
    const add = (rule: R) => {
      rules.push(rule);
    };
    for (const addHeld of facts) addHeld(now, add);
    if (bySlot.size === 0) return;
    for (const { slot } of counters) bySlot.get(slot)?.forEach(add);
  };
}

function keysOfFact<R>(
  fact: string,
  leaves: readonly { leaf: FactCondition; rule: R }[],
): (facts: Facts, add: (rule: R) => void) => void {
  const { read } = readerOf(fact);
  const values = new Map<FactValue, R[]>();
  const members = new Map<FactValue, R[]>();
  const prefixes = byPrefix<R>();
  const ranges: { low: number; high: number; of: R }[] = [];
  for (const { leaf, rule } of leaves) {
    const { is, between, startsWith, contains } = leaf;
    if (between) ranges.push({ low: between[0], high: between[1], of: rule });
    else if (startsWith !== undefined) prefixes.add(startsWith, rule);
    else if (contains !== undefined) at(members, contains, () => []).push(rule);
    else for (const value of leaf.in ?? [is]) at(values, value, () => []).push(rule);
  }
  const inRange = intervals(ranges);
  return (facts, add) => {
    const value = read(facts);
    values.get(value)?.forEach(add);
    if (typeof value === 'number') inRange(value, add);
    else if (typeof value === 'string') prefixes.of(value).forEach(add);
    else if (Array.isArray(value)) for (const member of value) members.get(member)?.forEach(add);
  };
}
