/** Entry of the checkout chunk, which the signals chunk loads when the customer enters the checkout. */
import { watchAttempts } from './attempts.ts';
import type { CheckoutClient } from './client.ts';
import type { EnteredClient } from './contract.ts';
import { createFailures } from './failures.ts';
import { CHECKOUT_SIGNALS } from './list.ts';
import { createReplay } from './replay.ts';

export function startCheckout(client: EnteredClient): () => void {
  const { run, ...hearing } = createReplay(client.missed.events, client);
  const entered = { ...client, ...hearing };
  const attempts = watchAttempts(entered);
  const failures = createFailures(entered, attempts);
  const more: CheckoutClient = { ...entered, attempts, fail: failures.fail };
  const stops = [
    attempts.stop,
    failures.stop,
    ...CHECKOUT_SIGNALS.map(({ setup }) => client.guard(setup)(more)),
  ];
  run();
  // What the shop told itself meanwhile wins over what was just heard.
  failures.catchUp();
  return () => {
    for (const stop of stops) stop?.();
  };
}
