/** Named sums → what leaks where, and what each rule came to. */
import { type Cause, type Leak, type Reason, type RuleSum, STEPS } from '../../protocol/api/reports.ts';
import type { Kind } from '../../protocol/intervention.ts';

export interface Named {
  /** As contribution.ts names them. */
  words: readonly string[];
  amount: number;
}

/** Reasons told for one step. */
const MOST_REASONS = 10;

/**
 * @param left sums named `left`: a visit is in each of its reasons, and in `visits` once
 * @param before the same of the time it is held against
 */
export function leaksOf(left: readonly Named[], before: readonly Named[]): Leak[] {
  const earlier = new Map(before.map(({ words, amount }) => [words.join('\n'), amount]));
  const amountBefore = (words: readonly string[]) => earlier.get(words.join('\n')) ?? 0;
  return STEPS.flatMap((step) => {
    const here = left.filter(({ words }) => words[1] === step);
    const visits = here.find(({ words }) => words.length === 2)?.amount ?? 0;
    const reasons = here
      .filter(({ words }) => words.length > 2)
      .map((one) => reasonOf(one, amountBefore(one.words)))
      .sort((a, b) => b.visits - a.visits);
    if (visits === 0) return [];
    return [
      {
        step,
        visits,
        before: amountBefore(['left', step]),
        reasons: reasons.slice(0, MOST_REASONS),
        more: Math.max(0, reasons.length - MOST_REASONS),
      },
    ];
  });
}

function reasonOf({ words, amount }: Named, before: number): Reason {
  const [, , cause, detail, code] = words;
  return {
    cause: cause as Cause,
    ...(detail !== undefined && { detail }),
    ...(code !== undefined && { code }),
    visits: amount,
    before,
  };
}

/** @param known names and kinds by rule */
export function ruleSums(
  found: readonly Named[],
  known: ReadonlyMap<string, { name: string; kind: Kind }>,
): RuleSum[] {
  const rules = new Map<string, RuleSum>();
  for (const { words, amount } of found) {
    const [what, rule, came, to] = words as [string, string, string, string?];
    const about = known.get(rule);
    if (!about) continue;
    const sum = rules.get(rule) ?? { rule, ...about, ...NOTHING, held: [] };
    rules.set(rule, sum);
    if (what === 'held') {
      const toName = to === undefined ? undefined : known.get(to)?.name;
      const other = { ...(to !== undefined && { to }), ...(toName !== undefined && { toName }) };
      sum.held.push({ code: came, ...other, visits: amount });
    } else sum[came as keyof typeof NOTHING] = amount;
  }
  const all = [...rules.values()];
  for (const { held } of all) held.sort((a, b) => b.visits - a.visits);
  return all.sort((a, b) => b.decided - a.decided || (a.rule < b.rule ? -1 : 1));
}

const NOTHING = {
  decided: 0,
  shown: 0,
  acted: 0,
  dismissed: 0,
  failed: 0,
  orderedAfterShown: 0,
  orderedAfterActed: 0,
};
