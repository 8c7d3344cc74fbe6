/** What people call what a condition is about: a fact, or a kind of condition. */
import { customParam } from '../../../protocol/custom-fact.ts';
import { WORDS } from '../../words.ts';
import type { Subject } from '../edit/subject.ts';

export function subjectName(subject: Subject): string {
  const own = customParam(subject);
  if (own !== undefined) return WORDS.conditions.own(own);
  return WORDS.facts[subject] ?? WORDS.subjects[subject] ?? subject;
}
