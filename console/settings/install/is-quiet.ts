/** Whether nothing came from an origin for so long that its tag may be gone. */

/** A week, because a small shop has days without a visitor. */
const LONG = 7 * 24 * 3_600_000;

/** @param latest its latest event; `now`: both epoch milliseconds */
export function isQuiet(latest: number, now: number): boolean {
  return now - latest > LONG;
}
