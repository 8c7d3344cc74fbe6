/** The surface `card`: over the page, at the bottom; it takes no room and no focus. */
import type { Surface } from './surface.ts';

export const card: Surface = (host) => ({
  container: document.createElement('div'),
  enter: () => document.body.append(host),
});
