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
    report.add(path, `has more than ${BOUNDS.conditions} conditions`, 'split it into several rules');
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
    report.add(path, `is nested more than ${BOUNDS.depth} deep`, 'flatten the groups');
    return;
  }
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const group = GROUPS.find((name) => keys.includes(name));
  const leaf = LEAVES.find(({ word }) => keys.includes(word));
  if (group) {
    for (const key of keys) {
      if (key === group) continue;
      const message = `stands beside “${group}”`;
      report.add(`${path}/${key}`, message, 'put both into one group, each in its own braces');
    }
    const members = list((value as Fields)[group], `${path}/${group}`, 1, BOUNDS.conditions, report);
    members?.forEach((member, place) => {
      visit(member, `${path}/${group}/${place}`, depth + 1, budget, report);
    });
  } else if (leaf) leaf.check(value, path, report);
  else {
    const close = keys.map((key) => nearest(key, WORDS)).find(Boolean);
    const words = WORDS.map((word) => `"${word}"`);
    const mend = close
      ? `did you mean “${close}”?`
      : `write ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
    report.add(path, 'is not a condition', mend);
  }
}
