/** In: the way into the checkout. Out: the chunk that senses failures there, started once, with what it missed on its way. */
import type { CheckoutChunk } from '../checkout/contract.ts';
import { recordMissed } from '../checkout/record-missed.ts';
import type { Signal } from '../signal.ts';
import type { SensingClient } from './client.ts';
import { readSettings } from './settings.ts';
import { watchCheckout } from './watch-checkout.ts';

export const checkout: Signal<SensingClient> = {
  setup(client) {
    const settings = readSettings();
    const watch = watchCheckout(client, settings.paths);
    let stop: (() => void) | undefined;
    let stopped = false;
    const look = async () => {
      // The addresses that the shop names may be asked from any page.
      if (stop || !(watch.inside() || settings.requests.length)) return;
      const { missed, ...recording } = recordMissed(client);
      stop = recording.stop;
      try {
        const { startCheckout } = await client.load<CheckoutChunk>('__CHECKOUT_FILE__');
        if (!stopped) stop = startCheckout({ ...client, settings, inCheckout: watch.inside, missed });
      } finally {
        recording.stop();
      }
    };
    // After the watch, which hears of the same event first.
    const stopListening = client.on('event', look);
    client.guard(look)();
    return () => {
      stopped = true;
      stop?.();
      stopListening();
      watch.stop();
    };
  },
};
