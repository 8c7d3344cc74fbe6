/** In: the document's visibility. Out: how many milliseconds it has been visible so far. */
import { listen } from './listen.ts';

export interface VisibleClock {
  read(): number;
  stop(): void;
}

export function createVisibleClock(): VisibleClock {
  let total = 0;
  let since = performance.now();
  let visible = !document.hidden;
  const read = () => {
    const now = performance.now();
    if (visible) total += now - since;
    since = now;
    visible = !document.hidden;
    return Math.round(total);
  };
  return { read, stop: listen(document, 'visibilitychange', read) };
}
