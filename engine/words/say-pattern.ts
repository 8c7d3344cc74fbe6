/** An event by name and parameters, and the time in which it is asked for, as parts of a sentence. */
import type { EventPattern } from '../../protocol/condition.ts';
import { OPERATORS, operatorOf } from '../condition/operators.ts';

export function sayPattern({ did, where = [] }: EventPattern): string {
  const tests = where.map((leaf) => {
    const [name, arg] = operatorOf(leaf);
    return `${leaf.param} ${OPERATORS[name].say(arg as never)}`;
  });
  return tests.length > 0 ? `${did} with ${tests.join(' and ')}` : did;
}

/** @returns the words with a space before them; none for "ever" */
export function sayWithin(within: string | undefined): string {
  if (within === undefined) return '';
  return within === 'visit' ? ' in this visit' : ` within ${within}`;
}
