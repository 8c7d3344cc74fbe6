/** Says of a condition that keeps a rule from holding what it saw and what was asked. */
import type { Evidence } from '../../protocol/trace.ts';
import { kindOf } from '../condition/kinds/list.ts';
import { sayParts } from '../words/sentence.ts';

/** @param evidence with `not` where the condition is false and the rule wants it true */
export function sayFailing({ condition, saw, not, parts }: Evidence): string {
  const said = kindOf(condition).sayFailing(condition as never, saw, not === true);
  return parts ? `${said}, made of ${sayParts(parts)}` : said;
}
