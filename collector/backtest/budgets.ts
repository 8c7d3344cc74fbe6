/**
 * The budgets of one book over all visitors, in the order in which the decisions come. A draft's offers are never
 * acted on: what was shown counts as spent, because it might have been, and what nobody saw is given back.
 */
import type { Rule } from '../../protocol/rule.ts';

export interface Budgets {
  /** Rules with nothing left, for the record's context. */
  readonly exhausted: readonly string[];
  /** Takes a unit. @returns false, and takes nothing, if the budget does not reach */
  hold(rule: string, cost: number): boolean;
  /** Nobody saw it. */
  giveBack(rule: string, cost: number): void;
}

interface Left {
  count: number;
  /** In hundredths of the currency, whole. */
  value: number;
}

export function budgets(rules: readonly Rule[]): Budgets {
  const left = new Map<string, Left>();
  for (const { id, budget } of rules) {
    if (!budget) continue;
    const { count = Number.POSITIVE_INFINITY, value = Number.POSITIVE_INFINITY } = budget;
    left.set(id, { count, value: Math.round(value * 100) });
  }
  const take = (rule: string, cost: number, sign: 1 | -1) => {
    const known = left.get(rule);
    if (!known) return;
    known.count -= sign;
    known.value -= sign * cost;
  };
  return {
    get exhausted() {
      return [...left].filter(([, { count, value }]) => count < 1 || value <= 0).map(([rule]) => rule);
    },
    hold(rule, cost) {
      const known = left.get(rule);
      if (known && (known.count < 1 || known.value < cost)) return false;
      take(rule, cost, 1);
      return true;
    },
    giveBack: (rule, cost) => take(rule, cost, -1),
  };
}
