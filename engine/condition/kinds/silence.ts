/** `{ "silence": ["purchase"], "after": "begin_checkout", "for": "90s" }`: what was not done for so long. */
import type { SilenceCondition } from '../../../protocol/condition.ts';
import { parseDuration } from '../../../protocol/duration.ts';
import { BOUNDS } from '../../check/bounds.ts';
import { checkEventName } from '../../check/check-pattern.ts';
import { EVENT_NAME_SCHEMA, list as listSchema, object, ref } from '../../check/schema-parts.ts';
import { fields, list, oneOf } from '../../check/shape.ts';
import type { Kind } from '../kind.ts';
import { lasted, silenceOf } from '../silence.ts';

const TIMES = ['visible', 'wall'] as const;

export const SILENCE: Kind<SilenceCondition> = {
  word: 'silence',
  compile(condition) {
    const silence = silenceOf(condition);
    return {
      test: (view) => lasted(view.stillness, silence.key) >= silence.needs,
      look: (view) => lasted(view.stillness, silence.key),
      touched: [{ by: 'silence', silence }],
    };
  },
  check(value, path, report) {
    const leaf = fields(value, path, ['silence', 'after', 'for', 'time'], report);
    if (!leaf) return;
    const { silence, after, time } = leaf;
    list(silence, `${path}/silence`, 1, BOUNDS.silence, report)?.forEach((name, place) => {
      checkEventName(name, `${path}/silence/${place}`, 'add_payment_info', report);
    });
    checkEventName(after, `${path}/after`, 'begin_checkout', report);
    if (parseDuration(leaf['for']) === undefined) {
      report.add(`${path}/for`, ['notATime'], ['writeShortTime']);
    }
    if (time !== undefined) oneOf(time, `${path}/time`, TIMES, report);
  },
  schema: () => ({
    leaves: ['silence'],
    defs: {
      silence: object(['silence', 'after', 'for'], {
        silence: { ...listSchema(EVENT_NAME_SCHEMA, BOUNDS.silence), description: 'None of these events.' },
        after: { ...EVENT_NAME_SCHEMA, description: 'Since this event; the last one counts.' },
        for: { ...ref('duration'), description: 'For this long.' },
        time: {
          enum: TIMES,
          description: 'visible: while the shop was looked at (the default). wall: by the clock.',
        },
      }),
    },
  }),
  topic: ({ after }) => after,
};
