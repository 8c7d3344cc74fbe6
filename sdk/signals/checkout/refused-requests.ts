/** In: requests to the addresses the shop names. Out: a failure for each that is refused or fails. */
import type { Signal } from '../signal.ts';
import type { CheckoutClient } from './client.ts';

export const refusedRequests: Signal<CheckoutClient> = {
  setup({ settings, guard, missed, fail }) {
    if (!settings.requests.length) return () => {};
    const look = guard((list: PerformanceObserverEntryList) => {
      for (const { name, responseStatus, responseEnd } of list.getEntries() as PerformanceResourceTiming[]) {
        if (performance.timeOrigin + responseEnd < missed.since) continue;
        // 0 is told for other origins, too, however well it went: w3c.github.io/resource-timing
        if (!(responseStatus >= 400) || !settings.requests.some((address) => name.startsWith(address)))
          continue;
        fail({ seen: 'request', reason: 'technical', code: `http_${responseStatus}` });
      }
    });
    const observer = new PerformanceObserver(look);
    // Those that were answered while this chunk was on its way, too.
    observer.observe({ type: 'resource', buffered: true });
    return () => observer.disconnect();
  },
};
