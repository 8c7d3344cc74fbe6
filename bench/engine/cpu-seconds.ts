/** Times work by the main thread's processor, not by the wall: other work on the machine does not count. */

/** @returns seconds of the main thread */
export function cpuSeconds(work: () => void): number {
  const start = process.threadCpuUsage().user;
  work();
  return (process.threadCpuUsage().user - start) / 1_000_000;
}

/** @returns the middle one */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] as number;
}
