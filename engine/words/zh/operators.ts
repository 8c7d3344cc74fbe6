/** The comparisons in Chinese: behind what is compared, and behind 要求. */
import type { Comparison } from '../../../protocol/condition.ts';
import type { Scalar } from '../../../protocol/event.ts';
import { operatorOf } from '../../condition/operators.ts';
import { isQuantity } from '../is-quantity.ts';
import type { OperatorWords } from '../sentence-words.ts';
import { shortList } from '../short-list.ts';
import { value } from './value.ts';

const WORDS: OperatorWords = {
  is: (arg, say) => `为 ${say(arg)}`,
  isNot: (arg, say) => `不为 ${say(arg)}`,
  in: (arg, say) => `为 ${oneOf(arg, say)} 之一`,
  above: (arg, say) => `大于 ${say(arg)}`,
  atLeast: (arg, say) => `至少 ${say(arg)}`,
  below: (arg, say) => `小于 ${say(arg)}`,
  atMost: (arg, say) => `至多 ${say(arg)}`,
  between: ([low, high], say) => `在 ${say(low)} 到 ${say(high)} 之间`,
  contains: (arg, say) => `包含 ${say(arg)}`,
  startsWith: (arg, say) => `以 ${say(arg)} 开头`,
  matches: (arg, say) => `符合模式 ${say(arg)}`,
  exists: (arg) => (arg ? '已知' : '未知'),
};

function oneOf(list: readonly Scalar[], say: (value: Scalar) => string): string {
  const { named, more } = shortList(list);
  return `${named.map(say).join('、')}${more > 0 ? ` 等 ${named.length + more} 项` : ''}`;
}

export function comparison(leaf: Comparison): string {
  const [name, arg] = operatorOf(leaf);
  const quantity = isQuantity(leaf);
  return tidy(WORDS[name](arg as never, (one) => value(one, quantity)));
}

/** Chinese quotation marks bring their own room: no space stands beside them. */
export function tidy(said: string): string {
  return said.replaceAll(/ ?([“”（），。；：、]) ?/g, '$1');
}
