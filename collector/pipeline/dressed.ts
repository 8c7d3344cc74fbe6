/** An answer in; the same with every prompt in the brand of the rulebook that is live now, whichever decided it, out. */
import type { Decision } from '../../protocol/intervention.ts';
import type { Answer } from './answer.ts';

/** @param css what the brand adds to the style sheet of a prompt; without one nothing is said of it */
export function dressed(answer: Answer, css: string | undefined): Answer {
  if (css === undefined) return answer;
  const inBrand = (decision: Decision): Decision => ({ ...decision, css });
  return {
    ...answer,
    decisions: answer.decisions.map(inBrand),
    armed: answer.armed.map((one) => ({ ...one, decision: inBrand(one.decision) })),
  };
}
