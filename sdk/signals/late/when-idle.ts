/** In: something that can wait. Out: the same, done when the page has nothing else to do; two seconds later at most. */
import { guard } from '../../guard.ts';

const MOST = 2_000;

/** @returns the way to call it off */
export function whenIdle(run: () => void): () => void {
  const guarded = guard(run);
  // Safari got it in 2026.
  if (!window.requestIdleCallback) {
    const timer = setTimeout(guarded);
    return () => clearTimeout(timer);
  }
  const waiting = requestIdleCallback(guarded, { timeout: MOST });
  return () => cancelIdleCallback(waiting);
}
