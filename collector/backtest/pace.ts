/** How often a long reading tells how far it is, and how long it will still take. */
import type { BacktestProgress } from './report.ts';

/** Milliseconds between two reports. */
const EVERY = 100;
/** Records between two looks at the clock. */
const LOOK = 64;

/**
 * @param clock milliseconds that never go back
 * @returns to be called for each record; true when others should have their turn
 */
export function pace(
  tell: ((progress: BacktestProgress) => void) | undefined,
  clock: () => number = () => performance.now(),
): (events: number, share: number) => boolean {
  const began = clock();
  let next = began + EVERY;
  let calls = 0;
  return (events, share) => {
    if (++calls % LOOK !== 0) return false;
    const time = clock();
    if (time < next) return false;
    next = time + EVERY;
    tell?.({ events, share, ...(share > 0 && { left: ((time - began) * (1 - share)) / share }) });
    return true;
  };
}
