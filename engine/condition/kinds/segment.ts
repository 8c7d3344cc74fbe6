/** `{ "segment": "loyal" }`: a condition of the rulebook that has a name. */
import type { SegmentCondition } from '../../../protocol/condition.ts';
import { BOUNDS } from '../../check/bounds.ts';
import { object, pattern } from '../../check/schema-parts.ts';
import { fields } from '../../check/shape.ts';
import type { Kind } from '../kind.ts';

export const SEGMENT: Kind<SegmentCondition> = {
  word: 'segment',
  /** What it saw is its name, so that a trace reads well without its rulebook; the leaves inside follow it. */
  compile({ segment: id }, { segment }) {
    const { name, when } = segment(id);
    return { test: when.test, look: () => name, touched: when.touched, inner: when };
  },
  check(value, path, report) {
    const leaf = fields(value, path, ['segment'], report);
    if (!leaf || (typeof leaf['segment'] === 'string' && BOUNDS.id.test(leaf['segment']))) return;
    report.add(`${path}/segment`, ['notASegment'], ['writeId']);
  },
  schema: () => ({
    leaves: ['segment'],
    defs: {
      segment: object(['segment'], {
        segment: { ...pattern(BOUNDS.id), description: 'A named condition of rulebook.json.' },
      }),
    },
  }),
  topic: () => undefined,
};
