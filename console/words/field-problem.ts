/** What a check of the engine says in, the words for those who fill in fields and write no JSON out. */
import type { Phrases } from '../../engine/words/phrases.ts';
import type { Problem } from '../../protocol/problem.ts';
import { WORDS } from '../words.ts';
import { PHRASES } from './phrases.ts';
import { sayProblem } from './say-problem.ts';
import type { Words } from './words-type.ts';

/** What no field explains is said as those read it who write JSON. */
export function fieldProblem(
  problem: Problem,
  { fieldProblems, problem: line }: Pick<Words, 'fieldProblems' | 'problem'> = WORDS,
  phrases: Phrases = PHRASES,
): string {
  const known: { readonly [code: string]: string } = fieldProblems;
  for (const [code] of [problem.says.message, problem.says.mend]) {
    const words = Object.hasOwn(known, code) ? known[code] : undefined;
    if (words !== undefined) return words;
  }
  const { message, mend } = sayProblem(problem, phrases);
  return line(message, mend);
}
