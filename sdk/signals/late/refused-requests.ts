/** In: requests to the addresses the shop names. Out: a failure for each that is refused or fails. */
import { guard } from '../../guard.ts';
import type { Signal } from '../signal.ts';
import type { CheckoutClient } from './client.ts';

export const refusedRequests: Signal<CheckoutClient> = {
  setup({ settings, fail }) {
    if (!settings.requests.length) return () => {};
    const look = guard((list: PerformanceObserverEntryList) => {
      for (const { name, responseStatus } of list.getEntries() as PerformanceResourceTiming[]) {
        // 0 is told for other origins, too, however well it went: w3c.github.io/resource-timing
        if (!(responseStatus >= 400) || !settings.requests.some((address) => name.startsWith(address)))
          continue;
        fail({ seen: 'request', reason: 'technical', code: `http_${responseStatus}` });
      }
    });
    const observer = new PerformanceObserver(look);
    observer.observe({ type: 'resource' });
    return () => observer.disconnect();
  },
};
