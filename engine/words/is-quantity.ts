/** Whether the numbers of a comparison say how much: those are written as amounts, others may be somebody's number. */
import type { Comparison } from '../../protocol/condition.ts';
import { FACTS, type FactRow } from '../../protocol/facts.ts';
import { type Operator, operatorOf } from '../condition/operators.ts';

const ORDERED: readonly Operator[] = ['above', 'atLeast', 'below', 'atMost', 'between'];

/** @param leaf of a fact, of a parameter, or how often; a postcode that `is` 1010 stays as it is */
export function isQuantity(leaf: Comparison & { fact?: string }): boolean {
  const { fact } = leaf;
  const rows: { readonly [name: string]: FactRow } = FACTS;
  if (fact !== undefined && Object.hasOwn(rows, fact)) return rows[fact]?.type === 'number';
  return ORDERED.includes(operatorOf(leaf)[0]);
}
