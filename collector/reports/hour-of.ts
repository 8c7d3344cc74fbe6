/** @returns the number of the hour an epoch time in milliseconds falls into */
export function hourOf(ms: number): number {
  return Math.floor(ms / HOUR);
}

/** Milliseconds. */
export const HOUR = 3_600_000;
