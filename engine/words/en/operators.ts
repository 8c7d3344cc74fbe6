/** The comparisons in English. */
import type { Comparison } from '../../../protocol/condition.ts';
import { operatorOf } from '../../condition/operators.ts';
import type { OperatorWords } from '../sentence-words.ts';
import { shortList } from '../short-list.ts';

const quote = (arg: unknown) => (typeof arg === 'string' ? `“${arg}”` : String(arg));

const WORDS: OperatorWords = {
  is: (arg) => `is ${quote(arg)}`,
  isNot: (arg) => `is not ${quote(arg)}`,
  in: (arg) => `is one of ${oneOf(arg)}`,
  above: (arg) => `is above ${arg}`,
  atLeast: (arg) => `is at least ${arg}`,
  below: (arg) => `is below ${arg}`,
  atMost: (arg) => `is at most ${arg}`,
  between: ([low, high]) => `is between ${low} and ${high}`,
  contains: (arg) => `contains ${quote(arg)}`,
  startsWith: (arg) => `starts with ${quote(arg)}`,
  matches: (arg) => `matches ${quote(arg)}`,
  exists: (arg) => (arg ? 'is known' : 'is not known'),
};

function oneOf(list: readonly unknown[]): string {
  const { named, more } = shortList(list);
  return `${named.map(quote).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

export function comparison(leaf: Comparison): string {
  const [name, arg] = operatorOf(leaf);
  return WORDS[name](arg as never);
}
