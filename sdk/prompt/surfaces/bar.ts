/** The surface `bar`: a line along the bottom edge, over the page; it takes no room and no focus. */
import type { Surface } from './surface.ts';

export const bar: Surface = (host) => ({
  container: document.createElement('div'),
  enter: () => document.body.append(host),
});
