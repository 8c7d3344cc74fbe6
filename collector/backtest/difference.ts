/** Which visitors and rules two books differ in, kept up to date with every first decision. */
import type { Difference, DifferentVisitor } from './report.ts';

export interface Differ {
  /**
   * @param before rules that had decided for the visitor, under each book
   * @param after the same after one more record
   */
  move(visitor: string, before: Pair, after: Pair): void;
  report(): Difference;
}

/** Rules of the first and of the second book. */
export type Pair = readonly [now: readonly string[], before: readonly string[]];

type Group = keyof Difference['visitors'];

const EXAMPLES = 5;
/** Kept while it runs: who differs now may not in the end. */
const CANDIDATES = 100;

export function difference(): Differ {
  const visitors = { gained: 0, lost: 0, changed: 0, same: 0 };
  const rules = new Map<string, { gained: number; lost: number; both: number }>();
  const examples: Difference['examples'] = { gained: [], lost: [], changed: [] };

  function leave(visitor: string, group: Group): void {
    visitors[group]--;
    if (group !== 'same') examples[group] = examples[group].filter((one) => one.visitor !== visitor);
  }

  function enter(group: Group, one: DifferentVisitor): void {
    visitors[group]++;
    if (group !== 'same' && examples[group].length < CANDIDATES) examples[group].push(one);
  }

  function add([now, before]: Pair, sign: 1 | -1): void {
    for (const rule of new Set([...now, ...before])) {
      const known = rules.get(rule) ?? { gained: 0, lost: 0, both: 0 };
      rules.set(rule, known);
      known[!before.includes(rule) ? 'gained' : now.includes(rule) ? 'both' : 'lost'] += sign;
    }
  }

  return {
    move(visitor, before, after) {
      const from = groupOf(before);
      const to = groupOf(after);
      add(before, -1);
      add(after, 1);
      if (from) leave(visitor, from);
      if (to) enter(to, { visitor, now: [...after[0]], before: [...after[1]] });
    },
    report: () => ({
      visitors: { ...visitors },
      rules: [...rules]
        .map(([rule, counts]) => ({ rule, ...counts }))
        .filter(({ gained, lost }) => gained + lost > 0)
        .sort((a, b) => (a.rule < b.rule ? -1 : 1)),
      examples: {
        gained: examples.gained.slice(0, EXAMPLES),
        lost: examples.lost.slice(0, EXAMPLES),
        changed: examples.changed.slice(0, EXAMPLES),
      },
    }),
  };
}

/** @returns `undefined` while nothing was decided by either */
function groupOf([now, before]: Pair): Group | undefined {
  if (now.length === 0 && before.length === 0) return undefined;
  if (before.length === 0) return 'gained';
  if (now.length === 0) return 'lost';
  const same = now.length === before.length && now.every((rule) => before.includes(rule));
  return same ? 'same' : 'changed';
}
