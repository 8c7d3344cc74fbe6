/** A whole list in, one page of it out, for lists that are short to make and long to send. */

export interface Page<T> {
  page: T[];
  /** How many there are in all. */
  all: number;
  /** Give this as `after` for the next page; absent on the last. */
  next?: number;
}

/** Of every list that is paged so. */
export const PAGE = 50;

/** @param after how many were given already */
export function pageOf<T>(list: readonly T[], after = 0, most = PAGE): Page<T> {
  const end = after + most;
  return { page: list.slice(after, end), all: list.length, ...(end < list.length && { next: end }) };
}
