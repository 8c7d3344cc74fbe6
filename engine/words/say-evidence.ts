/** Says of the leaves of a rule what they saw: of those that hold, and of those that keep it from holding. */
import type { Evidence } from '../../protocol/trace.ts';
import { kindOf } from '../condition/kinds/list.ts';
import type { SentenceWords } from './sentence-words.ts';

/** @param holds what the rule is; of one that does not, `not` means that it wants the condition true */
export function sayEvidence(because: readonly Evidence[], holds: boolean, words: SentenceWords): string {
  return words.together(
    because.map(({ condition, saw, not, parts }) => {
      const reading = words.readings[kindOf(condition).word];
      const say = holds ? reading.holding : reading.failing;
      const said = say(condition as never, saw, not === true);
      return parts ? words.madeOf(said, parts) : said;
    }),
  );
}
