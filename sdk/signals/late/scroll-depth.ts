/** In: scrolling. Out: `scroll_depth` once a page for each of 25, 50, 75 and 90 percent. */
import { SCROLL_DEPTH } from '../../../protocol/event-names.ts';
import type { Signal } from '../signal.ts';
import type { SensingClient } from './client.ts';

const DEPTHS = [25, 50, 75, 90];

export const scrollDepth: Signal<SensingClient> = {
  setup({ track, on, listen }) {
    let left = DEPTHS;
    const stops = [
      listen(document, 'scroll', ({ target }) => {
        // A list that scrolls inside the page is not the page.
        if (target !== document || !left.length) return;
        const { scrollHeight } = document.documentElement;
        const seen = ((scrollY + innerHeight) / scrollHeight) * 100;
        const reached = left.filter((depth) => seen >= depth);
        left = left.filter((depth) => seen < depth);
        for (const depth of reached) track(SCROLL_DEPTH, { depth });
      }),
      on('event', ({ name }) => {
        if (name === 'page_view') left = DEPTHS;
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  },
};
