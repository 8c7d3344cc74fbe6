/** In: the page's GA4 `dataLayer`: what is in it, what is pushed later, objects and `gtag()` calls. Out: its shop events. */
import { FAILURE_EVENT, GA4_EVENTS } from '../../protocol/event-names.ts';
import { afterCall } from '../after-call.ts';
import { guard } from '../guard.ts';
import { shopParams } from './shop-params.ts';
import type { Signal } from './signal.ts';

/** The tag sees page views itself; they come first in the list. */
const TAKEN = new Set<unknown>([...GA4_EVENTS.slice(1), FAILURE_EVENT]);

export const dataLayer: Signal = {
  setup(client) {
    const host = window as { dataLayer?: unknown[] };
    // Usual practice, so that a shop's `dataLayer = dataLayer || []` after us finds this one.
    host.dataLayer ??= [];
    const layer = host.dataLayer;
    const taken = new WeakSet<object>();
    const take = guard((entry: unknown) => {
      // `gtag('event', name, params)` pushes its `arguments`; a tag manager's shop pushes `{event, ecommerce}`.
      const { 0: command, 1: called, 2: given, event, ecommerce, kairos, ...rest } = Object(entry);
      const [name, params] = command === 'event' ? [called, given] : [event, { ...rest, ...ecommerce }];
      // What we pushed for the shop's own analytics carries our name.
      if (TAKEN.has(name) && !kairos) client.track(name as string, shopParams(params));
      taken.add(Object(entry));
    });
    client.layer = { current: layer, taken, take };
    layer.forEach(take);
    return afterCall(layer, 'push', (...entries) => entries.forEach(take));
  },
};
