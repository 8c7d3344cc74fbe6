/** Why a row could not be read: the reasons counted in the summary, and one row with its place. */
import type { Line } from './read-lines.ts';

export const UNREAD_REASONS = {
  cut_off: 'the file ends in mid-row',
  too_long: 'the line is too long',
  columns: 'wrong number of columns',
  quotes: 'quotes that do not match',
  not_json: 'not JSON',
  bad_time: 'no time',
  unknown_type: 'unknown type of event',
  bad_product: 'no product',
  bad_price: 'no price',
  bad_visitor: 'no visitor',
  bad_session: 'no session',
} as const;

export type UnreadReason = keyof typeof UNREAD_REASONS;

export interface Unread {
  /** From 1, as editors count. */
  line: number;
  reason: UnreadReason;
  /** What is wrong, with the value that is. */
  message: string;
}

/**
 * @param message without it, the reason's own words
 * @returns the row as unread; the last line of a file that ends without a line break was cut off
 */
export function unread(line: Line, reason: UnreadReason, message?: string): Unread {
  const said = message ?? UNREAD_REASONS[reason];
  if (!line.cut) return { line: line.number, reason, message: said };
  return { line: line.number, reason: 'cut_off', message: `${UNREAD_REASONS.cut_off} (${said})` };
}
