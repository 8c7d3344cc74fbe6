/** Why a rule was held back, as people say it. */
import type { Words } from '../words/words-type.ts';
import { WORDS } from '../words.ts';

/** @param to name of the rule that came first */
export function heldText(code: string, to: string | undefined, words: Words = WORDS): string {
  const { holds, lostTo, otherHold } = words.now.interventions;
  return to === undefined ? (holds[code] ?? otherHold) : lostTo(to);
}
