/** In: the browser's own measurements. Out: one `web_vital` each for LCP, INP, CLS and TTFB, when it is final. */
import { WEB_VITAL } from '../../../protocol/event-names.ts';
import type { Signal } from '../signal.ts';
import type { VitalsChunk } from '../vitals/contract.ts';
import type { SensingClient } from './client.ts';

export const webVitals: Signal<SensingClient> = {
  setup({ track, load, guard }) {
    // The library has no way to stop; what it says afterwards goes nowhere.
    let stopped = false;
    guard(async () => {
      const { measureVitals } = await load<VitalsChunk>('__VITALS_FILE__');
      if (!stopped) measureVitals((vital) => !stopped && track(WEB_VITAL, vital));
    })();
    return () => {
      stopped = true;
    };
  },
};
