/** The comparisons in Chinese: behind what is compared, and behind 要求. */
import type { Comparison } from '../../../protocol/condition.ts';
import type { Scalar } from '../../../protocol/event.ts';
import { operatorOf } from '../../condition/operators.ts';
import type { OperatorWords } from '../sentence-words.ts';
import { shortList } from '../short-list.ts';
import { value } from './value.ts';

const WORDS: OperatorWords = {
  is: (arg) => `为 ${value(arg)}`,
  isNot: (arg) => `不为 ${value(arg)}`,
  in: (arg) => `为 ${oneOf(arg)} 之一`,
  above: (arg) => `大于 ${arg}`,
  atLeast: (arg) => `至少 ${arg}`,
  below: (arg) => `小于 ${arg}`,
  atMost: (arg) => `至多 ${arg}`,
  between: ([low, high]) => `在 ${low} 到 ${high} 之间`,
  contains: (arg) => `包含 ${value(arg)}`,
  startsWith: (arg) => `以 ${value(arg)} 开头`,
  matches: (arg) => `符合模式 ${value(arg)}`,
  exists: (arg) => (arg ? '已知' : '未知'),
};

function oneOf(list: readonly Scalar[]): string {
  const { named, more } = shortList(list);
  return `${named.map(value).join('、')}${more > 0 ? ` 等 ${named.length + more} 项` : ''}`;
}

export function comparison(leaf: Comparison): string {
  const [name, arg] = operatorOf(leaf);
  return tidy(WORDS[name](arg as never));
}

/** Chinese quotation marks bring their own room: no space stands beside them. */
export function tidy(said: string): string {
  return said.replaceAll(/ ?([“”（），。；：、]) ?/g, '$1');
}
