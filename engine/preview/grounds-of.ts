/** A rule's `when` under way in; the leaves that would have made it true, as far as they are written, out. */
import { BOUNDS } from '../check/bounds.ts';
import { newReport } from '../check/report.ts';
import { LEAVES } from '../condition/kinds/list.ts';
import type { Ground } from '../words/customer/customer-why.ts';

/** @param when anything: what no check would let pass is left out. Of what is wanted instead of each other the first counts */
export function groundsOf(when: unknown, not = false, depth = 1): Ground[] {
  if (typeof when !== 'object' || when === null || depth > BOUNDS.depth) return [];
  const { all, any, none } = when as { [part: string]: unknown };
  const inside = (members: unknown, negated: boolean) =>
    listOf(members).flatMap((member) => groundsOf(member, negated, depth + 1));
  if (all !== undefined) return inside(all, not);
  if (any !== undefined) return inside(any, not).slice(0, 1);
  if (none !== undefined) return inside(none, !not);
  const report = newReport();
  const leaf = LEAVES.find(({ word }) => Object.hasOwn(when, word));
  leaf?.check(when, '', report);
  if (!leaf || report.problems.length > 0) return [];
  return [{ condition: when as Ground['condition'], ...(not && { not }) }];
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
