/** Entry of the signals chunk, which the tag loads once the page has loaded and the customer's consent is known. */
import { guard } from '../../guard.ts';
import type { LateClient } from '../signal.ts';
import { watchAttempts } from './attempts.ts';
import { createFailures } from './failures.ts';
import { LATE_SIGNALS } from './list.ts';
import { readSettings } from './settings.ts';
import { watchCheckout } from './watch-checkout.ts';
import { whenIdle } from './when-idle.ts';

export function startSignals(client: LateClient): () => void {
  let stops: ((() => void) | undefined)[] = [];
  const cancel = whenIdle(() => {
    const settings = readSettings();
    const checkout = watchCheckout(client, settings.paths);
    const attempts = watchAttempts(checkout.inside);
    const failures = createFailures(client, attempts);
    const more = { ...client, settings, inCheckout: checkout.inside, attempts, fail: failures.fail };
    stops = [checkout.stop, attempts.stop, failures.stop];
    stops.push(
      ...LATE_SIGNALS.map((signal) => guard(signal.setup, () => client.count('fault_signal'))(more)),
    );
  });
  return () => {
    cancel();
    for (const stop of stops) stop?.();
  };
}
