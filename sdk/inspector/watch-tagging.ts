/** In: the page's `dataLayer`. Out: each named push as the page made it, before the tag cleans it; and how many there were. */
import { afterCall } from '../after-call.ts';
import type { ShopEvent } from './lint-tagging.ts';

export interface TaggingWatch {
  /** Oldest first. */
  events: ShopEvent[];
  /** Whether the page has a `dataLayer` with anything of its own in it. */
  found(): boolean;
  stop(): void;
}

/** Google Tag Manager's own, and what is no business of a shop. */
const NOISE = /^(gtm\.|gtag\.|optimize\.)/;
const MOST = 500;
/** How often it is looked whether the page has put another `dataLayer` in its place. */
const LOOK = 1_000;

export function watchTagging(onChange: () => void): TaggingWatch {
  const events: ShopEvent[] = [];
  let layer: unknown;
  let stopObserving = () => {};
  const add = (event: ShopEvent) => {
    if (events.length >= MOST) return;
    events.push(event);
    onChange();
  };
  const take = (entry: unknown, at?: number) => {
    const { 0: command, 1: called, 2: given, event, ecommerce, ...rest } = Object(entry);
    const nameless = event === undefined && ecommerce instanceof Object;
    const [name, params] = command === 'event' ? [called, given] : [event, { ...rest, ...ecommerce }];
    if (nameless ? command : typeof name !== 'string' || NOISE.test(name)) return;
    // Google Tag Manager numbers what is pushed; it is no part of it.
    const { 'gtm.uniqueEventId': _, ...own } = { ...params };
    add({ name: nameless ? '' : name, params: own, ...(at !== undefined && { at }) });
  };
  const look = () => {
    const { dataLayer } = window as { dataLayer?: unknown };
    if (dataLayer === layer) return;
    const known = new Set(Array.isArray(layer) ? layer : []);
    if (layer) add({ name: 'dataLayer', params: {}, layer: 'replaced' });
    layer = dataLayer;
    stopObserving();
    stopObserving = () => {};
    if (!Array.isArray(dataLayer)) {
      if (dataLayer) add({ name: 'dataLayer', params: {}, layer: 'no_array' });
      return;
    }
    for (const entry of dataLayer) if (!known.has(entry)) take(entry);
    stopObserving = afterCall(dataLayer, 'push', (...entries) => {
      for (const entry of entries) take(entry, performance.now());
    });
  };
  look();
  const timer = setInterval(look, LOOK);
  return {
    events,
    found: () => Array.isArray(layer) && layer.length > 0,
    stop() {
      clearInterval(timer);
      stopObserving();
    },
  };
}
