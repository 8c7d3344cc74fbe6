/** In: a time and a call. Out: the call once the page has been visible for so long since it was set. */
import type { SensingClient } from './client.ts';

export interface VisibleTimer {
  /** Begins anew. @param after visible milliseconds, if other than usual */
  set(after?: number): void;
  clear(): void;
  stop(): void;
}

/** @param usual visible milliseconds */
export function createVisibleTimer(
  usual: number,
  call: () => void,
  { listen, guard }: Pick<SensingClient, 'listen' | 'guard'>,
): VisibleTimer {
  let left = 0;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = guard(call);
  const pause = () => {
    clearTimeout(timer);
    if (timer) left -= performance.now() - since;
    timer = undefined;
  };
  const goOn = () => {
    if (document.hidden || left <= 0) return;
    since = performance.now();
    timer = setTimeout(() => {
      left = 0;
      timer = undefined;
      run();
    }, left);
  };
  const clear = () => {
    pause();
    left = 0;
  };
  const stopListening = listen(document, 'visibilitychange', () => {
    pause();
    goOn();
  });
  return {
    set(after = usual) {
      clear();
      left = after;
      goOn();
    },
    clear,
    stop() {
      clear();
      stopListening();
    },
  };
}
