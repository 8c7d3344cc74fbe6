/** The surface `tip`: beside the element a rule points at, following it, and never over it. */
import { listen } from '../../listen.ts';
import type { Surface } from './surface.ts';

/** Pixels between the tip, what it points at and the window's edge. */
const GAP = 10;

export const tip: Surface = (host, { anchor = '' }) => {
  const element = find(anchor);
  if (!element) throw 'anchor';
  const place = () => {
    const { top, bottom, left, width } = element.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const { offsetWidth, offsetHeight } = host;
    const room = clientHeight - bottom;
    const below = room > offsetHeight + 2 * GAP || room > top;
    const middle = left + width / 2;
    const x = Math.max(GAP, Math.min(middle - offsetWidth / 2, clientWidth - offsetWidth - GAP));
    const set = (name: string, px: number) => host.style.setProperty(`--${name}`, `${px}px`);
    set('room', (below ? room : top) - 2 * GAP);
    set('x', x);
    set('y', below ? bottom + GAP : top - GAP - offsetHeight);
    set('arrow', middle - x);
    host.dataset['side'] = below ? 'below' : 'above';
    const seen = width > 0 && bottom > 0 && top < clientHeight;
    host.toggleAttribute('hidden', !seen);
    return seen;
  };
  if (!place()) throw 'anchor';
  const moved = new ResizeObserver(place);
  const stops = [
    listen(document, 'scroll', place),
    listen(window, 'resize', place),
    () => moved.disconnect(),
  ];
  return {
    container: document.createElement('div'),
    enter() {
      document.body.append(host);
      moved.observe(element);
      moved.observe(host);
      place();
    },
    leave() {
      for (const stop of stops) stop();
    },
  };
};

/** A selector that is none finds nothing. */
function find(selector: string): Element | null | undefined {
  try {
    return document.querySelector(selector);
  } catch {
    return undefined;
  }
}
