/** A rulebook in, its rules that can cost the shop something out: those with a budget, or with codes of their own. */
import type { Rulebook } from '../../engine/index.ts';
import type { Intervention } from '../../protocol/intervention.ts';
import type { Rule } from '../../protocol/rule.ts';

export type PricedRules = (book: Rulebook) => ReadonlyMap<string, Rule>;

/** @returns a function that looks through each book once */
export function pricedRules(): PricedRules {
  const known = new WeakMap<Rulebook, ReadonlyMap<string, Rule>>();
  return (book) => {
    const found = known.get(book);
    if (found) return found;
    const priced = book.rules.flatMap(({ rule }) => (isPriced(rule) ? ([[rule.id, rule]] as const) : []));
    const rules = new Map(priced);
    known.set(book, rules);
    return rules;
  };
}

function isPriced({ budget, then }: Rule): boolean {
  const shows: (Partial<Intervention> | undefined)[] = [then.show, ...Object.values(then.variants ?? {})];
  return budget !== undefined || shows.some((show) => show?.action?.single);
}
