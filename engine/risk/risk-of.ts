/** The risk as of the last event: that of a rulebook without points is unknown, and holds nothing back. */
import type { View } from '../condition/view.ts';
import type { Rulebook } from '../rulebook.ts';

/** @returns 0 to 100, with one decimal */
export function riskOf(
  { facts }: Pick<View, 'facts'>,
  { points }: Pick<Rulebook, 'points'>,
): number | undefined {
  return points.length > 0 ? facts.risk : undefined;
}
