/** In: something that can wait. Out: the same, done when the page has nothing else to do; two seconds later at most. */

const MOST = 2_000;

/** @param run never throws. @returns the way to call it off */
export function whenIdle(run: () => void): () => void {
  // Safari got it in 2026.
  if (!window.requestIdleCallback) {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const waiting = requestIdleCallback(run, { timeout: MOST });
  return () => cancelIdleCallback(waiting);
}
