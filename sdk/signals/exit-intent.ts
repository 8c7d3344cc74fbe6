/**
 * In: how the customer moves. Out: `exit_intent` when they are about to leave, half a minute apart at least.
 * Nothing holds them: no history entry is added and nothing is prevented.
 */
import { EXIT_INTENT, type Leaving } from '../../protocol/event-names.ts';
import { listen } from '../listen.ts';
import type { Signal } from './signal.ts';

/** Milliseconds between two. */
const APART = 30_000;
/** Away this long, somebody was elsewhere; less is a slip of the finger. */
const AWAY = 5_000;
/** Whoever has just pressed something is on the way back from it. */
const PRESSED = 1_500;
/** Movement is measured over this long. */
const SPAN = 150;
/** Pixels a millisecond: above it a pointer is on the way out, or a page is being run through. */
const FAST = { pointer: 0.6, scroll: 1.2 };

export const exitIntent: Signal = {
  setup({ track }) {
    let last = -APART;
    let pressed = -PRESSED;
    let swiped = -PRESSED;
    let hiddenAt = Infinity;
    const pointer = createTrail();
    const scroll = createTrail();
    const now = () => performance.now();
    const coarse = matchMedia('(pointer: coarse)');

    const leave = (how: Leaving) => {
      if (now() - last < APART) return;
      last = now();
      track(EXIT_INTENT, { how });
    };
    const { navigation } = window as { navigation?: Navigation };
    const stops = [
      listen<PointerEvent>(document, 'pointermove', ({ clientY }) => pointer.add(clientY)),
      listen<PointerEvent>(document, 'pointerdown', () => {
        pressed = now();
      }),
      listen<PointerEvent>(document, 'pointerout', ({ relatedTarget, clientY, pointerType }) => {
        if (relatedTarget || clientY > 0 || pointerType !== 'mouse' || isMenuOpen()) return;
        pointer.add(clientY);
        if (now() - pressed > PRESSED && pointer.upward() > FAST.pointer) leave('pointer');
      }),
      listen(document, 'touchmove', () => {
        swiped = now();
      }),
      listen(document, 'scroll', () => {
        scroll.add(scrollY);
        // Not when the page scrolls by itself, after a tap on "to the top" for instance.
        if (
          coarse.matches &&
          now() - swiped < PRESSED &&
          scrollY < innerHeight &&
          scroll.upward() > FAST.scroll
        )
          leave('scroll');
      }),
      // Back at the first page of the shop in this tab: one more step leaves it.
      navigation &&
        listen<HistoryMove>(navigation, 'currententrychange', ({ navigationType, from }) => {
          if (
            coarse.matches &&
            navigationType === 'traverse' &&
            from.index > 0 &&
            !navigation.currentEntry?.index
          )
            leave('back');
        }),
      listen(document, 'visibilitychange', () => {
        if (!document.hidden && now() - hiddenAt >= AWAY) leave('return');
        hiddenAt = document.hidden ? now() : Infinity;
      }),
    ];
    return () => {
      for (const stop of stops) stop?.();
    };
  },
};

/** developer.mozilla.org/docs/Web/API/Navigation_API, as far as it is needed here. */
interface Navigation extends EventTarget {
  currentEntry: { index: number } | null;
}
interface HistoryMove extends Event {
  navigationType: string | null;
  from: { index: number };
}

/** The last places on the vertical axis. */
function createTrail() {
  let places: { y: number; at: number }[] = [];
  return {
    add(y: number) {
      const at = performance.now();
      places = [...places.filter((place) => at - place.at < SPAN), { y, at }];
    },
    /** Pixels a millisecond over the last places; not a number when there is no movement to measure. */
    upward() {
      const [from, to] = [places[0], places.at(-1)];
      return from && to ? (from.y - to.y) / (to.at - from.at) : 0;
    },
  };
}

/** A select draws its menu outside the page, and the pointer leaves the page to reach it. */
function isMenuOpen(): boolean {
  return (
    document.activeElement instanceof HTMLSelectElement ||
    !!document.querySelector('[aria-haspopup][aria-expanded=true]')
  );
}
