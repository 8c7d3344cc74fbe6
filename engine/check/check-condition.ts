/** Checks the `when` of a rule: groups of a bounded size, and in them leaves of known kinds. */
import { LEAVES } from '../condition/kinds/list.ts';
import { BOUNDS } from './bounds.ts';
import { nearest } from './nearest.ts';
import type { Report } from './report.ts';
import { type Fields, list } from './shape.ts';

const GROUPS = ['all', 'any', 'none'] as const;
const WORDS = [...LEAVES.map(({ word }) => word), ...GROUPS];

export function checkCondition(value: unknown, path: string, report: Report): void {
  const budget = { leaves: BOUNDS.conditions };
  visit(value, path, 1, budget, report);
  if (budget.leaves < 0) {
    report.add(path, ['tooManyConditions', BOUNDS.conditions], ['splitRule']);
  }
}

function visit(
  value: unknown,
  path: string,
  depth: number,
  budget: { leaves: number },
  report: Report,
): void {
  if (--budget.leaves < 0) return;
  if (depth > BOUNDS.depth) {
    report.add(path, ['tooDeep', BOUNDS.depth], ['flattenGroups']);
    return;
  }
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const group = GROUPS.find((name) => keys.includes(name));
  const leaf = LEAVES.find(({ word }) => keys.includes(word));
  if (group) {
    for (const key of keys) {
      if (key === group) continue;
      report.add(`${path}/${key}`, ['besideGroup', group], ['putIntoGroup']);
    }
    const members = list((value as Fields)[group], `${path}/${group}`, 1, BOUNDS.conditions, report);
    members?.forEach((member, place) => {
      visit(member, `${path}/${group}/${place}`, depth + 1, budget, report);
    });
  } else if (leaf) leaf.check(value, path, report);
  else {
    const close = keys.map((key) => nearest(key, WORDS)).find(Boolean);
    const words = WORDS.map((word) => `"${word}"`);
    const [last = '', ...others] = words.reverse();
    const all = others.reverse().join(', ');
    report.add(path, ['notACondition'], close ? ['didYouMean', close] : ['writeCondition', all, last]);
  }
}
