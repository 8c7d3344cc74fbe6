/** Says of a condition that keeps a rule from holding what it saw and what was asked. */
import type { DidCondition } from '../../protocol/condition.ts';
import type { Evidence } from '../../protocol/trace.ts';
import { OPERATORS, operatorOf } from '../condition/operators.ts';
import { sayEvidence, show } from '../words/sentence.ts';

/** @param evidence with `not` where the condition is false and the rule wants it true */
export function sayFailing({ condition, saw, not }: Evidence): string {
  if ('fact' in condition) {
    const [name, arg] = operatorOf(condition);
    const asked = OPERATORS[name].say(arg as never);
    return `${condition.fact} is ${show(saw)} (asked: ${not ? '' : 'not: '}${asked})`;
  }
  const said = sayEvidence({ condition, saw });
  if ('did' in condition) return `${said} (asked: ${not ? sayTimes(condition.times) : 'not so'})`;
  if ('silence' in condition && not && saw === 0) {
    return `no silence runs after ${condition.after} (asked: ${condition.for} without ${condition.silence.join(' or ')})`;
  }
  return said;
}

function sayTimes(times: DidCondition['times']): string {
  if (times === undefined || typeof times === 'number') return `at least ${times ?? 1}`;
  const [name, arg] = operatorOf(times);
  return `times ${OPERATORS[name].say(arg as never)}`;
}
