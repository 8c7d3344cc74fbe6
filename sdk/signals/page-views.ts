/** In: loads, navigations inside the page and returns from the back/forward cache. Out: a `page_view` for each new path. */
import { listen } from '../listen.ts';
import { createViews } from './create-views.ts';
import type { Signal } from './signal.ts';

export const pageViews: Signal = {
  setup({ track }) {
    const { view, moved } = createViews(track);
    view();
    // developer.mozilla.org/docs/Web/API/Navigation_API: nothing of the page has to be touched with it.
    // In browsers without it, `late/old-navigation.ts` sees moves.
    const { navigation } = window as { navigation?: EventTarget };
    const stops = [
      navigation && listen(navigation, 'currententrychange', moved),
      listen<PageTransitionEvent>(window, 'pageshow', (event) => event.persisted && view()),
    ];
    return () => {
      for (const stop of stops) stop?.();
    };
  },
};
