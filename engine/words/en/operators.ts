/** The comparisons in English. */
import type { Comparison } from '../../../protocol/condition.ts';
import type { Scalar } from '../../../protocol/event.ts';
import { operatorOf } from '../../condition/operators.ts';
import { isQuantity } from '../is-quantity.ts';
import type { OperatorWords } from '../sentence-words.ts';
import { shortList } from '../short-list.ts';
import { value } from './value.ts';

const WORDS: OperatorWords = {
  is: (arg, say) => `is ${say(arg)}`,
  isNot: (arg, say) => `is not ${say(arg)}`,
  in: (arg, say) => `is one of ${oneOf(arg, say)}`,
  above: (arg, say) => `is above ${say(arg)}`,
  atLeast: (arg, say) => `is at least ${say(arg)}`,
  below: (arg, say) => `is below ${say(arg)}`,
  atMost: (arg, say) => `is at most ${say(arg)}`,
  between: ([low, high], say) => `is between ${say(low)} and ${say(high)}`,
  contains: (arg, say) => `contains ${say(arg)}`,
  startsWith: (arg, say) => `starts with ${say(arg)}`,
  matches: (arg, say) => `matches ${say(arg)}`,
  exists: (arg) => (arg ? 'is known' : 'is not known'),
};

function oneOf(list: readonly Scalar[], say: (value: Scalar) => string): string {
  const { named, more } = shortList(list);
  return `${named.map(say).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

export function comparison(leaf: Comparison): string {
  const [name, arg] = operatorOf(leaf);
  const quantity = isQuantity(leaf);
  return WORDS[name](arg as never, (one) => value(one, quantity));
}
