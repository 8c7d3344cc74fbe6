/** The surfaces `card` and `bar`: over the page, in the corner or along the bottom edge; no room and no focus taken. */
import type { Surface } from './surface.ts';

export const over: Surface = (host) => ({
  container: document.createElement('div'),
  enter: () => document.body.append(host),
});
