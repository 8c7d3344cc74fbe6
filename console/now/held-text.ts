/** Why a rule was held back, as people say it. */
import { WORDS } from '../words.ts';

/** @param to name of the rule that came first */
export function heldText(code: string, to: string | undefined): string {
  const { holds, lostTo, otherHold } = WORDS.now.interventions;
  return to === undefined ? (holds[code] ?? otherHold) : lostTo(to);
}
