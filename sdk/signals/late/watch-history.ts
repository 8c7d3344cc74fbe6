/** In: a browser without the Navigation API. Out: a call after each change of the address; the page's own calls go first. */
import { afterCall } from '../../after-call.ts';
import type { SensingClient } from './client.ts';

export function watchHistory(moved: () => unknown, listen: SensingClient['listen']): () => void {
  const stops = [
    afterCall(history, 'pushState', moved),
    afterCall(history, 'replaceState', moved),
    listen(window, 'popstate', moved),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
