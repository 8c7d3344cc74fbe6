/** In: the answers so far. Out: whether the collector has said anything. */
import type { Model } from './model.ts';

export function answered(answers: Model['answers']): boolean {
  return answers.some(({ status }) => status === 200);
}
