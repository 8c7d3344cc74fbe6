/** In: the way to track. Out: a call for each view of a page, and one for each move that may have led to another page. */
import type { SignalClient } from './signal.ts';

export interface Views {
  view(): void;
  /** A filter or a tab in the address is not another page. */
  moved(): void;
}

/** @param path of the page that was viewed last; none yet by default. @param referrer its address */
export function createViews(track: SignalClient['track'], path = '', referrer = document.referrer): Views {
  const view = () => {
    const { origin, pathname } = location;
    track('page_view', {
      page_location: origin + pathname,
      page_title: document.title,
      page_referrer: referrer.split(/[?#]/)[0],
    });
    path = pathname;
    referrer = origin + path;
  };
  return {
    view,
    moved() {
      if (location.pathname !== path) view();
    },
  };
}
