/** A schedule becomes a predicate of the time on the site's wall, and the minutes of the day at which it can change. */
import { type ScheduleCondition, WEEKDAYS } from '../../protocol/condition.ts';

export interface Schedule {
  readonly key: string;
  /** @param local milliseconds on the site's clock, as if it were UTC */
  readonly holds: (local: number) => boolean;
  /** Minutes of the day at which it can begin or end. */
  readonly turns: readonly number[];
}

const MINUTE = 60_000;
const DAY_MINUTES = 1_440;
const DAY = DAY_MINUTES * MINUTE;

export function scheduleOf({ schedule }: ScheduleCondition): Schedule {
  const { days, from, to, since, until } = schedule;
  const begins = minuteOf(from) ?? 0;
  const ends = minuteOf(to) ?? DAY_MINUTES;
  const overMidnight = ends < begins;
  const first = dayOf(since) ?? Number.NEGATIVE_INFINITY;
  const last = dayOf(until) ?? Number.POSITIVE_INFINITY;
  const onDay = (day: number) =>
    day >= first && day <= last && (days === undefined || days.includes(weekdayOf(day)));
  return {
    key: JSON.stringify([days, from, to, since, until]),
    holds(local) {
      const day = Math.floor(local / DAY);
      const minute = (local - day * DAY) / MINUTE;
      if (!overMidnight) return minute >= begins && minute < ends && onDay(day);
      if (minute >= begins) return onDay(day);
      // The hours after midnight belong to the day on which the time began.
      return minute < ends && onDay(day - 1);
    },
    turns: [0, begins, ends],
  };
}

/** @returns the minute of the day, `undefined` for what is no HH:MM; 24:00 ends a day */
export function minuteOf(time: string | undefined): number | undefined {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(time ?? '') ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && minute <= DAY_MINUTES ? minute : undefined;
}

/** Which schedules begin or end between two times; nothing is looked at unless a turn lies between them. */
export interface Scheduled<R> {
  /**
   * @param before time on the site's clock at the last event; `undefined` before the first
   * @param touched the rules of every schedule that began or ended are added
   */
  readonly touch: (before: number | undefined, after: number, touched: R[]) => void;
}

export function scheduled<R>(all: readonly { schedule: Schedule; rules: readonly R[] }[]): Scheduled<R> {
  const turns = [...new Set(all.flatMap(({ schedule }) => schedule.turns))];
  return {
    touch(before, after, touched) {
      if (all.length === 0 || before === after || !turned(turns, before, after)) return;
      for (const { schedule, rules } of all) {
        const was = before !== undefined && schedule.holds(before);
        if (was !== schedule.holds(after)) for (const rule of rules) touched.push(rule);
      }
    },
  };
}

/** The site's clock can go back too, in autumn. */
function turned(turns: readonly number[], before: number | undefined, after: number): boolean {
  if (before === undefined || Math.floor(before / DAY) !== Math.floor(after / DAY)) return true;
  const low = (Math.min(before, after) % DAY) / MINUTE;
  const high = (Math.max(before, after) % DAY) / MINUTE;
  return turns.some((turn) => low < turn && turn <= high);
}

function dayOf(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Date.parse(date) / DAY;
}

/** 1 January 1970 was a Thursday. */
function weekdayOf(day: number): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[(((day + 3) % 7) + 7) % 7] as (typeof WEEKDAYS)[number];
}
