/** `{ "did": "search", "times": 3, "within": "10m" }`: how often something was done. */
import type { DidCondition } from '../../../protocol/condition.ts';
import { EVENT_NAME } from '../../../protocol/event-names.ts';
import { BOUNDS } from '../../check/bounds.ts';
import { checkComparison } from '../../check/check-comparison.ts';
import { checkPattern, checkWithin } from '../../check/check-pattern.ts';
import type { Report } from '../../check/report.ts';
import {
  comparisons,
  list,
  object,
  oneComparison,
  PATTERN_FIELDS,
  pattern,
  ref,
  WITHIN_SCHEMA,
  whole as wholeSchema,
} from '../../check/schema-parts.ts';
import { fields, whole } from '../../check/shape.ts';
import { timesOf } from '../counter.ts';
import type { Kind } from '../kind.ts';
import { COUNTING, OPERATORS, type Operator } from '../operators.ts';
import { timesTest } from '../slot.ts';
import type { View } from '../view.ts';

export const DID: Kind<DidCondition> = {
  word: 'did',
  compile(condition, { slots }) {
    const { index } = slots.of(condition);
    const test = timesTest(condition.times);
    const count = (view: View) => timesOf(view.counters, index).length;
    return {
      test: (view) => test(count(view)),
      look: count,
      touched: [{ by: 'slot', index, once: !test(0) }],
    };
  },
  check(value, path, report) {
    const leaf = fields(value, path, ['did', 'where', 'times', 'within'], report);
    if (!leaf) return;
    const { times } = leaf;
    checkPattern(leaf, path, report);
    checkWithin(leaf['within'], `${path}/within`, report);
    if (typeof times === 'number') whole(times, `${path}/times`, 1, BOUNDS.times, report);
    else if (times !== undefined) checkTimes(times, `${path}/times`, report);
  },
  schema: () => ({
    leaves: ['did'],
    defs: {
      did: object(['did'], {
        ...PATTERN_FIELDS,
        times: {
          anyOf: [wholeSchema(1, BOUNDS.times), ref('count')],
          description: 'How often; a number means at least.',
        },
        within: WITHIN_SCHEMA,
      }),
      param: oneComparison('param', pattern(EVENT_NAME), Object.keys(OPERATORS) as Operator[], undefined),
      count: {
        type: 'object',
        properties: comparisons(COUNTING, (name) =>
          name === 'between' ? list(wholeSchema(0, BOUNDS.times), 2, 2) : wholeSchema(0, BOUNDS.times),
        ),
        minProperties: 1,
        maxProperties: 1,
        additionalProperties: false,
      },
    },
  }),
  topic: ({ did }) => did,
};

function checkTimes(value: unknown, path: string, report: Report): void {
  const leaf = fields(value, path, COUNTING, report);
  if (!leaf || !checkComparison(leaf, path, COUNTING, 'number', report)) return;
  const [name] = Object.keys(leaf);
  for (const bound of Object.values(leaf).flat()) whole(bound, `${path}/${name}`, 0, BOUNDS.times, report);
}
