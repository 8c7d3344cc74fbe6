/** Writes down now and then when keys were last used, so that no batch waits for it. */
import type { KeyRing } from './key-ring.ts';

/** Milliseconds. */
const EVERY = 60_000;

/** @returns the way to stop, once the last uses are kept */
export function keepUses({ flush }: Pick<KeyRing, 'flush'>): { stop(): Promise<void> } {
  // A store that cannot write now loses an hour in a list; the batches of that time tell of it themselves.
  const keep = () => flush().catch(() => undefined);
  const timer = setInterval(keep, EVERY).unref();
  return {
    async stop() {
      clearInterval(timer);
      await keep();
    },
  };
}
