/** In: a customer who enters the checkout. Out: what happens there while the chunk is on its way. */
import type { SensingClient } from '../late/client.ts';
import type { Missed } from './contract.ts';
import { readAlerts } from './read-alerts.ts';

/** What the chunk's signals listen to. */
const HEARD = ['submit', 'click', 'invalid', 'error', 'unhandledrejection', 'securitypolicyviolation'];
/** A chunk that does not come at all is not to fill the memory. */
const MOST = 100;

export function recordMissed({ listen }: SensingClient): { missed: Missed; stop(): void } {
  const events: Event[] = [];
  const stops = HEARD.map((type) =>
    listen(window, type, (event) => {
      if (events.length < MOST) events.push(event);
    }),
  );
  return {
    missed: { since: Date.now(), alerts: readAlerts(), events },
    stop() {
      for (const stop of stops) stop();
    },
  };
}
