/** @returns true for a day of the calendar, as YYYY-MM-DD */
import { BOUNDS } from './bounds.ts';

export function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !BOUNDS.date.test(value)) return false;
  // Date.parse takes 31 February for 3 March; only a real day comes back as it was written.
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
