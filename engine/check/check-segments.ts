/** Checks that segments do not ask for one another in a circle, and reckons what they come to when written out. */
import type { Condition } from '../../protocol/condition.ts';
import type { Segment } from '../../protocol/rule.ts';
import { leavesOf } from './leaves-of.ts';
import type { Report } from './report.ts';

/** Each segment from which the way leads back to itself. */
export function checkCircles(segments: readonly Segment[], report: Report): void {
  const asks = new Map(
    segments.map(({ id, when }) => [
      id,
      leavesOf(when, '').flatMap(({ leaf }) => ('segment' in leaf ? leaf.segment : [])),
    ]),
  );
  segments.forEach(({ id }, place) => {
    const seen = new Set<string>();
    const open = [...(asks.get(id) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(asks.get(next) ?? []));
    }
    if (!seen.has(id)) return;
    report.add(`/segments/${place}/when`, ['segmentInCircle', id], ['breakCircle']);
  });
}

/** @returns a function that counts the leaves of a condition, those of its segments included; each circle counts once */
export function sizeWith(segments: readonly Segment[]): (when: Condition) => number {
  const sizes = new Map<string, number>();
  const sizeOf = (when: Condition): number =>
    leavesOf(when, '').reduce((sum, { leaf }) => sum + ('segment' in leaf ? ofSegment(leaf.segment) : 1), 0);
  const ofSegment = (id: string): number => {
    const known = sizes.get(id);
    if (known !== undefined) return known;
    sizes.set(id, 1);
    const segment = segments.find((one) => one.id === id);
    const size = segment ? sizeOf(segment.when) : 1;
    sizes.set(id, size);
    return size;
  };
  return sizeOf;
}
