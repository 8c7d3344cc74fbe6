/** Does some work now and again and again while the page is visible. */

/** A slow collector is not asked more often than it can answer. */
const SHARE = 10;
/** Milliseconds: who looks at an answer that was given up gets another soon. */
const MOST = 15_000;

/**
 * @param work never rejects
 * @param every milliseconds between the end of one run and the beginning of the next; more after a slow one, up to `MOST`
 * @returns stops it and aborts what is under way
 */
export function poll(work: (signal: AbortSignal) => Promise<void>, every: number): () => void {
  const { signal, abort } = controller();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;

  async function run() {
    clearTimeout(timer);
    if (running || document.hidden) return;
    running = true;
    const began = performance.now();
    await work(signal);
    running = false;
    const slow = Math.min(MOST, SHARE * (performance.now() - began));
    if (!signal.aborted) timer = setTimeout(run, Math.max(every, slow));
  }

  document.addEventListener('visibilitychange', run, { signal });
  void run();
  return () => {
    clearTimeout(timer);
    abort();
  };
}

function controller() {
  const made = new AbortController();
  return { signal: made.signal, abort: () => made.abort() };
}
