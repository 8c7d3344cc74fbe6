/** `{ "schedule": { "days": ["sat", "sun"], "from": "09:00", "to": "18:00" } }`: by the clock on the site's wall. */
import { type ScheduleCondition, WEEKDAYS } from '../../../protocol/condition.ts';
import { BOUNDS } from '../../check/bounds.ts';
import { isDate } from '../../check/is-date.ts';
import { list as listSchema, object, pattern, type Schema } from '../../check/schema-parts.ts';
import { fields, list, oneOf } from '../../check/shape.ts';
import type { Kind } from '../kind.ts';
import { minuteOf, scheduleOf } from '../schedule.ts';
import type { View } from '../view.ts';

const PARTS = ['days', 'from', 'to', 'since', 'until'] as const;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const END = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

export const SCHEDULE: Kind<ScheduleCondition> = {
  word: 'schedule',
  compile(condition) {
    const schedule = scheduleOf(condition);
    return {
      // Before the first event there is no time.
      test: (view) => view.facts.at > 0 && schedule.holds(localOf(view)),
      look: (view) => (view.facts.at > 0 ? sayLocal(localOf(view)) : null),
      touched: [{ by: 'schedule', schedule }],
    };
  },
  check(value, path, report) {
    const at = `${path}/schedule`;
    const leaf = fields(value, path, ['schedule'], report);
    const schedule = leaf && fields(leaf['schedule'], at, PARTS, report);
    if (!schedule) return;
    const { days, from, to, since, until } = schedule;
    if (PARTS.every((part) => schedule[part] === undefined)) {
      report.add(at, ['noTime'], ['writeDays']);
    }
    if (days !== undefined) {
      list(days, `${at}/days`, 1, WEEKDAYS.length, report)?.forEach((day, place) => {
        oneOf(day, `${at}/days/${place}`, WEEKDAYS, report);
      });
    }
    if (from !== undefined && !(typeof from === 'string' && TIME.test(from))) {
      report.add(`${at}/from`, ['notATimeOfDay'], ['writeFrom']);
    }
    if (to !== undefined && !(typeof to === 'string' && END.test(to))) {
      report.add(`${at}/to`, ['notATimeOfDay'], ['writeTo']);
    } else if (to !== undefined && minuteOf(to as string) === minuteOf((from ?? '00:00') as string)) {
      report.add(`${at}/to`, ['isWhenItBegins'], ['leaveBothOut']);
    }
    for (const [part, date] of [
      ['since', since],
      ['until', until],
    ] as const) {
      if (date === undefined || isDate(date)) continue;
      report.add(`${at}/${part}`, ['notADate'], ['writeDate']);
    }
    if (isDate(since) && isDate(until) && (since as string) > (until as string)) {
      report.add(`${at}/until`, ['beforeSince'], ['writeEarlier']);
    }
  },
  schema: () => {
    const date = (description: string): Schema => ({ ...pattern(BOUNDS.date), description });
    return {
      leaves: ['schedule'],
      defs: {
        schedule: object(['schedule'], {
          schedule: {
            ...object([], {
              days: listSchema({ enum: WEEKDAYS }, WEEKDAYS.length),
              from: { ...pattern(TIME), description: 'From this time of day on, HH:MM.' },
              to: { ...pattern(END), description: 'Until before this time of day; may be of the next day.' },
              since: date('From this day on.'),
              until: date('To this day, included.'),
            }),
            minProperties: 1,
          },
        }),
      },
    };
  },
  topic: () => undefined,
};

function localOf({ facts, zone }: View): number {
  return facts.at + zone * 60_000;
}

/** "Mon 2026-11-02 10:00", on the site's clock. */
function sayLocal(local: number): string {
  const [date = '', time = ''] = new Date(local).toISOString().split('T');
  const day = WEEKDAYS[(new Date(local).getUTCDay() + 6) % 7] ?? '';
  return `${day[0]?.toUpperCase()}${day.slice(1)} ${date} ${time.slice(0, 5)}`;
}
