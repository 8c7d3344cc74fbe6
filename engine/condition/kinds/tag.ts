/** `{ "tag": "hesitating" }`: a label on the journey, and what became of it. */
import { TAG_STATES, type TagCondition } from '../../../protocol/condition.ts';
import { BOUNDS } from '../../check/bounds.ts';
import { list as listSchema, object, pattern } from '../../check/schema-parts.ts';
import { fields, list, oneOf } from '../../check/shape.ts';
import type { Kind } from '../kind.ts';
import { tagStates } from '../tag-states.ts';

export const TAG: Kind<TagCondition> = {
  word: 'tag',
  compile({ tag, is }) {
    const states = tagStates(is);
    return {
      test(view) {
        for (const one of view.tags) if (one.name === tag && states.includes(one.state)) return true;
        return false;
      },
      look: (view) => view.tags.find(({ name }) => name === tag)?.state,
      touched: [{ by: 'tag', tag }],
    };
  },
  check(value, path, report) {
    const leaf = fields(value, path, ['tag', 'is'], report);
    if (!leaf) return;
    if (typeof leaf['tag'] !== 'string' || !BOUNDS.id.test(leaf['tag'])) {
      report.add(`${path}/tag`, ['notATag'], ['writeId']);
    }
    const { is } = leaf;
    if (Array.isArray(is)) {
      list(is, `${path}/is`, 1, TAG_STATES.length, report)?.forEach((state, place) => {
        oneOf(state, `${path}/is/${place}`, TAG_STATES, report);
      });
    } else if (is !== undefined) oneOf(is, `${path}/is`, TAG_STATES, report);
  },
  schema: () => ({
    leaves: ['tag'],
    defs: {
      tag: object(['tag'], {
        tag: { ...pattern(BOUNDS.id), description: 'A tag that a rule of this rulebook sets.' },
        is: {
          anyOf: [{ enum: TAG_STATES }, listSchema({ enum: TAG_STATES }, TAG_STATES.length)],
          description: 'What became of it; open or shown if left out.',
        },
      }),
    },
  }),
  topic: () => undefined,
};
