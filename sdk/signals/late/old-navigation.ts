/** In: moves inside the page, in a browser without the Navigation API. Out: a `page_view` for each new path. */
import { createViews } from '../create-views.ts';
import type { Signal } from '../signal.ts';
import type { SensingClient } from './client.ts';
import { watchHistory } from './watch-history.ts';

export const oldNavigation: Signal<SensingClient> = {
  setup({ track, listen, guard }) {
    if ('navigation' in window && window.navigation) return () => {};
    // The page may have moved before this came.
    const [loaded] = performance.getEntriesByType('navigation');
    const { origin, pathname } = new URL(loaded?.name ?? location.href);
    const { moved } = createViews(track, pathname, origin + pathname);
    moved();
    return watchHistory(guard(moved), listen);
  },
};
