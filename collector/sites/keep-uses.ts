/** Writes down now and then when keys were last used and origins last heard, so that no batch waits for it. */

/** What remembers until then. */
interface Remembering {
  flush(): Promise<void>;
}

/** Milliseconds. */
const EVERY = 60_000;

/** @returns the way to stop, once the last uses are kept */
export function keepUses(...parts: readonly Remembering[]): { stop(): Promise<void> } {
  // A store that cannot write now loses an hour in a list; the batches of that time tell of it themselves.
  const keep = () => Promise.allSettled(parts.map((part) => part.flush()));
  const timer = setInterval(keep, EVERY).unref();
  return {
    async stop() {
      clearInterval(timer);
      await keep();
    },
  };
}
