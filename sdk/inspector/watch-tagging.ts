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

export function watchTagging(onChange: () => void): TaggingWatch {
  const events: ShopEvent[] = [];
  const layer = (window as { dataLayer?: unknown }).dataLayer;
  const take = (entry: unknown) => {
    const { 0: command, 1: called, 2: given, event, ecommerce, ...rest } = Object(entry);
    const [name, params] = command === 'event' ? [called, given] : [event, { ...rest, ...ecommerce }];
    if (typeof name !== 'string' || NOISE.test(name) || events.length >= MOST) return;
    events.push({ name, params: { ...params } });
    onChange();
  };
  if (!Array.isArray(layer)) return { events, found: () => false, stop() {} };
  layer.forEach(take);
  return {
    events,
    found: () => layer.length > 0,
    stop: afterCall(layer as unknown as Record<'push', () => unknown>, 'push', (...entries) =>
      entries.forEach(take),
    ),
  };
}
