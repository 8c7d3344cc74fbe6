/** The order among rules that are true at the same moment: who can't buy before who won't buy. */
import { type Kind, URGENCIES } from '../../protocol/intervention.ts';
import type { BookSettings, Rule } from '../../protocol/rule.ts';

const DEFAULT_PRIORITY = 50;

/** @returns negative if `a` goes before `b`: kind, then urgency, then priority, then the older rule */
export function compareRules(a: Rule, b: Rule, { kinds }: BookSettings): number {
  return (
    kindRank(a.then.show?.kind, kinds) - kindRank(b.then.show?.kind, kinds) ||
    urgencyRank(a) - urgencyRank(b) ||
    (b.priority ?? DEFAULT_PRIORITY) - (a.priority ?? DEFAULT_PRIORITY) ||
    compareText(a.created ?? '9999', b.created ?? '9999') ||
    compareText(a.id, b.id)
  );
}

/** @returns true if the rule's kind goes before the other's, whatever their urgency and priority */
export function outranks(rule: Rule, other: { kind: Kind }, { kinds }: BookSettings): boolean {
  return kindRank(rule.then.show?.kind, kinds) < kindRank(other.kind, kinds);
}

/** A kind the site does not list comes last, and after it what shows nothing. */
function kindRank(kind: Kind | undefined, kinds: BookSettings['kinds']): number {
  if (kind === undefined) return kinds.length + 1;
  const place = kinds.indexOf(kind);
  return place < 0 ? kinds.length : place;
}

function urgencyRank(rule: Rule): number {
  return URGENCIES.indexOf(rule.urgency ?? 'now');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
