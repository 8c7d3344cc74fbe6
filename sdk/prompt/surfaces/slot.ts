/** The surface `slot`: inside an element the shop has made room in; not a pixel more. */
import type { Surface } from './surface.ts';

/** Less than this has no room for a button (WCAG 2.5.5). */
const ROOM = 44;

export const slot: Surface = (host, decision) => {
  const element = document.querySelector(`[data-kairos-slot="${CSS.escape(decision.slot ?? '')}"]`);
  // What the shop has put there itself stays.
  if (!element || element.firstElementChild) throw 'slot';
  const { paddingTop, paddingBottom } = getComputedStyle(element);
  const room = element.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
  if (!(room >= ROOM && element.clientWidth >= ROOM)) throw 'slot';
  // The style sheet in the shadow root reads it; every other style of the host is out of the page's reach.
  host.style.setProperty('--room', `${room}px`);
  return { container: document.createElement('div'), enter: () => element.append(host) };
};
