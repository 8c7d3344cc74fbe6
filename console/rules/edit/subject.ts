/** What a condition is about: a fact, or one of the other kinds. In: the choice. Out: the condition one begins with. */
import { FACTS, type FactName, type FactRow } from '../../../protocol/facts.ts';
import type { Json, JsonObject } from './json.ts';
import { choicesFor, compareBy } from './operators.ts';

export const KINDS_OF_CONDITION = ['did', 'silence', 'sequence', 'tag', 'segment', 'schedule'] as const;
export type KindOfCondition = (typeof KINDS_OF_CONDITION)[number];

/** The name of a fact, or one of the kinds above. */
export type Subject = string;

export function factRow(fact: string): FactRow | undefined {
  return Object.hasOwn(FACTS, fact) ? FACTS[fact as FactName] : undefined;
}

/** @returns `''` for a condition that is about nothing yet */
export function subjectOf(leaf: JsonObject): Subject {
  if (typeof leaf['fact'] === 'string') return leaf['fact'];
  return KINDS_OF_CONDITION.find((kind) => Object.hasOwn(leaf, kind)) ?? '';
}

const BEGINNINGS: { readonly [kind in KindOfCondition]: JsonObject } = {
  did: { did: '', within: 'visit' },
  silence: { silence: [], after: '', for: '90s' },
  sequence: { sequence: [{ did: '' }, { did: '' }], within: 'visit' },
  tag: { tag: '' },
  segment: { segment: '' },
  schedule: { schedule: {} },
};

export function leafAbout(subject: Subject): Json {
  if (KINDS_OF_CONDITION.includes(subject as KindOfCondition)) return BEGINNINGS[subject as KindOfCondition];
  const type = factRow(subject)?.type;
  const [usual = 'is'] = choicesFor(type);
  return compareBy({ fact: subject }, usual, type);
}
