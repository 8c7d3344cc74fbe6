/** Does some work now and again and again while the page is visible. */

/** A slow collector is not asked more often than it can answer. */
const SHARE = 10;

/**
 * @param work never rejects
 * @param every milliseconds between the end of one run and the beginning of the next
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
    if (!signal.aborted) timer = setTimeout(run, Math.max(every, SHARE * (performance.now() - began)));
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
