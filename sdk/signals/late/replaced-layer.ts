/** In: a `dataLayer`, or its `push`, that the page replaced after the tag had started. Out: its events all the same, none twice. */
import { afterCall } from '../../after-call.ts';
import type { Signal } from '../signal.ts';
import type { SensingClient } from './client.ts';

const LOOK = 1_000;

export const replacedLayer: Signal<SensingClient> = {
  setup({ layer, listen, guard }) {
    if (!layer) return () => {};
    let { current } = layer;
    let stopObserving = () => {};
    const look = guard(() => {
      const { dataLayer } = window as { dataLayer?: unknown };
      if (!Array.isArray(dataLayer)) return;
      for (const entry of dataLayer)
        if (Object(entry) === entry && !layer.taken.has(entry)) layer.take(entry);
      if (dataLayer === current) return;
      current = dataLayer;
      stopObserving();
      stopObserving = afterCall(dataLayer, 'push', (...entries) => {
        for (const entry of entries) if (!layer.taken.has(entry as object)) layer.take(entry);
      });
    });
    look();
    const timer = setInterval(look, LOOK);
    const stopListening = listen(window, 'pagehide', look);
    return () => {
      clearInterval(timer);
      stopListening();
      stopObserving();
    };
  },
};
