/** In: errors of the shop's own scripts. Out: a failure when one follows a try to go on. */
import { JS_ERROR } from '../../../protocol/event-names.ts';
import { watchErrors } from '../late/watch-errors.ts';
import type { Signal } from '../signal.ts';
import type { CheckoutClient } from './client.ts';

/** An error this soon after a try is why it did not go on. */
const AFTER = 5_000;

export const scriptFailures: Signal<CheckoutClient> = {
  setup: ({ listen, attempts, fail }) =>
    watchErrors(listen, (message) => {
      if (attempts.since() < AFTER) fail({ seen: 'error', reason: 'technical', code: JS_ERROR, message });
    }),
};
