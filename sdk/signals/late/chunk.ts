/** Entry of the signals chunk, which the tag loads once the page has loaded and the customer's consent is known. */
import type { LateClient } from '../signal.ts';
import { createSensingClient } from './client.ts';
import { LATE_SIGNALS } from './list.ts';
import { whenIdle } from './when-idle.ts';

export function startSignals(client: LateClient): () => void {
  let stops: ((() => void) | undefined)[] = [];
  const sensing = createSensingClient(client);
  const cancel = whenIdle(() => {
    stops = LATE_SIGNALS.map(({ setup }) => sensing.guard(setup)(sensing));
  });
  return () => {
    cancel();
    for (const stop of stops) stop?.();
  };
}
