/** In: how much more visible time may pass in silence. Out: a call once it has; a hidden page does not get older. */
import { listen } from './listen.ts';
import type { VisibleClock } from './visible-clock.ts';

/** Longest wait a browser's timer can count. */
const LONGEST = 2 ** 31 - 1;

export interface Pulse {
  /** Replaces what was asked before. @param after visible milliseconds from now; without it, never */
  wake(after: number | undefined): void;
  /** Visible milliseconds until the call. */
  left(): number | undefined;
  stop(): void;
}

export function createPulse(clock: VisibleClock, call: () => void): Pulse {
  let due: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const left = () => (due === undefined ? due : due - clock.read());
  const look = () => {
    clearTimeout(timer);
    const rest = left();
    if (rest === undefined) return;
    if (rest <= 0) {
      due = undefined;
      call();
    } else if (!document.hidden) timer = setTimeout(look, Math.min(rest, LONGEST));
  };
  const stopListening = listen(document, 'visibilitychange', look);
  return {
    left,
    wake(after) {
      due = typeof after === 'number' ? clock.read() + after : undefined;
      look();
    },
    stop() {
      clearTimeout(timer);
      stopListening();
    },
  };
}
