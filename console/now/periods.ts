/** The times one can look at. Each is held against the same time just before it, with the same hours and weekdays in it; today against the same hours of yesterday. */
import type { Days, Span } from '../api/reports.ts';
import { dayIn } from './day-in.ts';

export const PERIODS = ['today', 'day', 'week', 'month', 'days'] as const;
export type Period = (typeof PERIODS)[number];

const DAYS: Readonly<Record<Exclude<Period, 'today' | 'days'>, number>> = { day: 1, week: 7, month: 28 };
const HOUR = 3_600_000;

/**
 * @param now epoch milliseconds; the hour that has begun is the last. When days of the shop begin the collector knows.
 * @param days for the period of that name
 */
export function spanOf(period: Period, now: number, days: Days): Span {
  if (period === 'today') return period;
  if (period === 'days') return days;
  const to = (Math.floor(now / HOUR) + 1) * HOUR;
  return { from: to - DAYS[period] * 24 * HOUR, to };
}

/**
 * @param zone of the shop's clock; not known yet, the device's
 * @returns the last week, as days
 */
export function lastDays(now: number, zone?: string): Days {
  const last = dayIn(zone, now);
  const first = new Date(Date.parse(last) - 6 * 24 * HOUR).toISOString().slice(0, 10);
  return { first, last };
}
