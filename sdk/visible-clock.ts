/** In: the document's visibility, looked at whenever it changes. Out: how many milliseconds it has been visible so far. */

export interface VisibleClock {
  /** To be called at each change of visibility as well. */
  read(): number;
}

export function createVisibleClock(): VisibleClock {
  let total = 0;
  let since = performance.now();
  let visible = !document.hidden;
  return {
    read() {
      const now = performance.now();
      if (visible) total += now - since;
      since = now;
      visible = !document.hidden;
      return Math.round(total);
    },
  };
}
