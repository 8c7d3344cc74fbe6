/** The holds of an append against what is left of their budgets; the same reckoning for every driver. */
import type { Hold } from './grants.ts';

/** What a rule has used, and what is held of it now. Costs in hundredths. */
export interface Taken {
  count: number;
  cost: number;
}

/**
 * @param taken what a rule has taken before this append, asked once a rule
 * @returns the rules with a hold that does not fit beside the holds before it
 */
export function exhaustedBy(holds: readonly Hold[], taken: (rule: string) => Taken): string[] {
  const sums = new Map<string, Taken>();
  const exhausted = new Set<string>();
  for (const { rule, cost, max } of holds) {
    const { count = Number.POSITIVE_INFINITY, value = Number.POSITIVE_INFINITY } = max ?? {};
    const before = sums.get(rule) ?? taken(rule);
    const sum = { count: before.count + 1, cost: before.cost + cost };
    sums.set(rule, sum);
    if (sum.count > count || sum.cost > value) exhausted.add(rule);
  }
  return [...exhausted];
}
