/** A problem in, what is wrong and how to mend it out, for those who write JSON. */
import type { Phrases } from '../../engine/words/phrases.ts';
import { sayKnown } from '../../engine/words/say-phrase.ts';
import type { Problem } from '../../protocol/problem.ts';
import { PHRASES } from './phrases.ts';

/** What no phrase of the language fits, such as one of a later collector, is said in English. */
export function sayProblem(
  { message, mend, says }: Problem,
  phrases: Phrases = PHRASES,
): { message: string; mend: string } {
  return {
    message: sayKnown(says.message, phrases) ?? message,
    mend: sayKnown(says.mend, phrases) ?? mend,
  };
}
