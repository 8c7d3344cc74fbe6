/** In: one step of work. Out: a loop that runs one step at a time, waits as long as each asked for, and can be poked. */
import { listen } from '../listen.ts';

export interface Loop {
  /** Runs a step after so many milliseconds, but never earlier than the last step asked for. */
  poke(after?: number): void;
  stop(): void;
}

/** @param step resolves to milliseconds until the next step: 0 at once, Infinity when only a poke helps */
export function createLoop(step: () => Promise<number>): Loop {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Infinity;
  let notBefore = 0;
  let running = false;
  let poked = false;
  let stopped = false;

  const poke = (after = 0) => {
    const at = Math.max(performance.now() + after, notBefore);
    poked = true;
    if (running || stopped || at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(run, at - performance.now());
  };
  const run = async () => {
    running = true;
    poked = false;
    const wait = await step().catch(() => Infinity);
    running = false;
    due = Infinity;
    notBefore = wait < Infinity ? performance.now() + wait : 0;
    if (wait < Infinity || poked) poke();
  };
  const stopListening = listen(window, 'online', () => {
    notBefore = 0;
    poke();
  });
  return {
    poke,
    stop() {
      stopped = true;
      clearTimeout(timer);
      stopListening();
    },
  };
}
