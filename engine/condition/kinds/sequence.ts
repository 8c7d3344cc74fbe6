/** `{ "sequence": [{ "did": "view_item" }, { "did": "add_to_cart" }] }`: events in this order. */
import type { SequenceCondition } from '../../../protocol/condition.ts';
import { BOUNDS } from '../../check/bounds.ts';
import { checkPatterns, checkWithin } from '../../check/check-pattern.ts';
import { list, object, PATTERN_FIELDS, ref, WITHIN_SCHEMA } from '../../check/schema-parts.ts';
import { fields } from '../../check/shape.ts';
import type { Kind } from '../kind.ts';
import { isComplete, stepsOf } from '../sequence.ts';

export const SEQUENCE: Kind<SequenceCondition> = {
  word: 'sequence',
  compile(condition, { sequences }) {
    const { index } = sequences.of(condition);
    return {
      test: (view) => isComplete(view.sequences, index),
      look: (view) => stepsOf(view.sequences, index),
      touched: [{ by: 'sequence', index }],
    };
  },
  check(value, path, report) {
    const leaf = fields(value, path, ['sequence', 'without', 'within'], report);
    if (!leaf) return;
    const { min, max } = BOUNDS.sequence;
    checkPatterns(leaf['sequence'], `${path}/sequence`, min, max, report);
    if (leaf['without'] !== undefined) checkPatterns(leaf['without'], `${path}/without`, 1, max, report);
    checkWithin(leaf['within'], `${path}/within`, report);
  },
  schema: () => ({
    leaves: ['sequence'],
    defs: {
      event: object(['did'], PATTERN_FIELDS),
      sequence: object(['sequence'], {
        sequence: {
          ...list(ref('event'), BOUNDS.sequence.max, BOUNDS.sequence.min),
          description: 'These events in this order; others may come between them.',
        },
        without: {
          ...list(ref('event'), BOUNDS.sequence.max),
          description: 'None of these between the first and the last.',
        },
        within: WITHIN_SCHEMA,
      }),
    },
  }),
  topic: ({ sequence }) => sequence.at(-1)?.did,
};
