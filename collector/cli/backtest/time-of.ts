/** A date or a time as it is typed in, epoch milliseconds out. */
import { Refusal } from '../../config/refusal.ts';

const SHAPE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z?)?$/;

/**
 * @param text such as 2026-11-01 or 2026-11-01T08:30, in UTC
 * @param option for the sentence of a refusal
 * @throws Refusal
 */
export function timeOf(text: string, option: string): number {
  const whole = text.includes('T') && !text.endsWith('Z') ? `${text}Z` : text;
  const at = SHAPE.test(text) ? Date.parse(whole) : Number.NaN;
  if (!Number.isNaN(at)) return at;
  throw new Refusal(
    `“${text}” is not a time; write ${option} as in ${option} 2026-11-01 or 2026-11-01T08:30 (UTC).`,
  );
}
