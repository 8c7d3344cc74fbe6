/** The times one can look at. Each is held against the same time just before it, with the same hours and weekdays in it; today against the same hours of yesterday. */
import type { Span } from '../api/reports.ts';

export const PERIODS = ['today', 'day', 'week', 'month'] as const;
export type Period = (typeof PERIODS)[number];

const DAYS: Readonly<Record<Exclude<Period, 'today'>, number>> = { day: 1, week: 7, month: 28 };
const HOUR = 3_600_000;

/** @param now epoch milliseconds; the hour that has begun is the last. When today began the collector knows. */
export function spanOf(period: Period, now: number): Span {
  if (period === 'today') return period;
  const to = (Math.floor(now / HOUR) + 1) * HOUR;
  return { from: to - DAYS[period] * 24 * HOUR, to };
}
