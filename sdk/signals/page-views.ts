/** In: loads, navigations inside the page and returns from the back/forward cache. Out: a `page_view` for each new path. */
import { listen } from '../listen.ts';
import type { Signal } from './signal.ts';
import { watchHistory } from './watch-history.ts';

export const pageViews: Signal = {
  setup({ track }) {
    let referrer = document.referrer;
    let path = '';
    const view = () => {
      const here = location.origin + location.pathname;
      track('page_view', {
        page_location: here,
        page_title: document.title,
        page_referrer: withoutQuery(referrer),
      });
      path = location.pathname;
      referrer = here;
    };
    // A filter or a tab in the address is not another page.
    const moved = () => location.pathname !== path && view();
    view();
    // developer.mozilla.org/docs/Web/API/Navigation_API: nothing of the page has to be touched with it.
    const { navigation } = window as { navigation?: EventTarget };
    const stopWatching = navigation ? listen(navigation, 'currententrychange', moved) : watchHistory(moved);
    const stopListening = listen<PageTransitionEvent>(
      window,
      'pageshow',
      (event) => event.persisted && view(),
    );
    return () => {
      stopWatching();
      stopListening();
    };
  },
};

function withoutQuery(url: string): string {
  return url.split(/[?#]/)[0] as string;
}
