/** The times one can look at. Each is held against the same time just before it, with the same hours and weekdays in it; today against the same hours of yesterday. */
import type { Span } from '../api/reports.ts';

export const PERIODS = ['today', 'day', 'week', 'month', 'days'] as const;
export type Period = (typeof PERIODS)[number];

/** Whole days by the clock of this device, both as `YYYY-MM-DD` and included. */
export interface Days {
  first: string;
  last: string;
}

const DAYS: Readonly<Record<Exclude<Period, 'today' | 'days'>, number>> = { day: 1, week: 7, month: 28 };
const HOUR = 3_600_000;

/**
 * @param now epoch milliseconds; the hour that has begun is the last. When today began the collector knows.
 * @param days for the period of that name
 */
export function spanOf(period: Period, now: number, days: Days): Span {
  if (period === 'today') return period;
  if (period === 'days') return { from: midnight(days.first, 0), to: midnight(days.last, 1) };
  const to = (Math.floor(now / HOUR) + 1) * HOUR;
  return { from: to - DAYS[period] * 24 * HOUR, to };
}

/** @returns the last week, as days */
export function lastDays(now: number): Days {
  return { first: dayOf(now - 6 * 24 * HOUR), last: dayOf(now) };
}

/** @param later days; a day is not always 24 hours long */
function midnight(day: string, later: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).getTime();
}

function dayOf(time: number): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
