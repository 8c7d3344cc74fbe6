/** In: a page that has loaded. Out: the chunk with the signals that can wait, started, unless it came too late. */
import { guard } from '../guard.ts';
import { listen } from '../listen.ts';
import type { SignalsChunk } from './late/contract.ts';
import type { LateClient } from './signal.ts';

export function startLateSignals(client: LateClient): () => void {
  let stop: (() => void) | undefined;
  const start = guard(async () => {
    const { startSignals } = await client.load<SignalsChunk>('__SIGNALS_FILE__');
    if (!stop) return;
    stop();
    stop = startSignals(client);
  });
  stop = listen(window, 'load', start);
  if (document.readyState === 'complete') start();
  return () => {
    stop?.();
    stop = undefined;
  };
}
