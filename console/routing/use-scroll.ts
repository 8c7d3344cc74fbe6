/**
 * Keeps how far one had scrolled with each entry of the history. The browser's own way comes too early:
 * it scrolls before there is anything to scroll to.
 */
import { useEffect, useLayoutEffect } from 'preact/hooks';

/** Scrolling is written down once it has paused this long, in milliseconds. */
const PAUSE = 80;

/** @param ready true once the screen has its content */
export function useScroll(ready: boolean): void {
  useLayoutEffect(() => {
    history.scrollRestoration = 'manual';
    if (ready) scrollTo(0, saved());
  }, [ready]);

  useEffect(() => {
    if (!ready) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = () => {
      clearTimeout(timer);
      timer = setTimeout(() => history.replaceState({ scroll: scrollY }, ''), PAUSE);
    };
    addEventListener('scroll', note, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', note);
    };
  }, [ready]);
}

function saved(): number {
  const state: unknown = history.state;
  const scroll = typeof state === 'object' && state !== null && 'scroll' in state ? state.scroll : 0;
  return typeof scroll === 'number' ? scroll : 0;
}
