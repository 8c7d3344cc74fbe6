/** In: what the customer and the page are busy with. Out: the first thing a prompt would interrupt now. */
import { listen } from '../listen.ts';
import type { Obstacle } from './contract.ts';

/** A pause in typing this long is an end of it. */
const PAUSE = 2_000;
const FIELD = 'input,textarea,[contenteditable]';
/** The smallest window 3-D Secure knows is 250 px wide. */
const WINDOW = 200;
/** How payment providers, banks and bot checks call their frames. */
const CHALLENGE = /3-?ds|3d-?secure|three-?ds|challenge|\bacs\b|cardinal/i;

export interface ObstacleWatch {
  obstacle(): Obstacle | undefined;
  stop(): void;
}

export function watchObstacles(): ObstacleWatch {
  // Typing before this file was loaded was not seen; where the focus is tells enough.
  let typed = document.activeElement?.matches(FIELD) ? performance.now() : -PAUSE;
  // `input` tells that something was entered, in any kind of field; what was entered is not looked at.
  const stop = listen(window, 'input', (event) => {
    if (event.isTrusted) typed = performance.now();
  });
  return {
    obstacle() {
      if (document.hidden) return 'hidden';
      if (performance.now() - typed < PAUSE) return 'typing';
      // A focused frame may be the payment form or the bank's own check: typing in it cannot be seen.
      if (document.activeElement instanceof HTMLIFrameElement) return 'frame';
      if (document.fullscreenElement) return 'fullscreen';
      return covering();
    },
    stop,
  };
}

function covering(): Obstacle | undefined {
  for (const element of document.querySelectorAll('dialog[open],[aria-modal=true],iframe')) {
    if (!isSeen(element)) continue;
    if (!(element instanceof HTMLIFrameElement)) return 'dialog';
    const { name, id, className, title, src, clientWidth, clientHeight } = element;
    const large = Math.min(clientWidth, clientHeight) >= WINDOW;
    if (large && CHALLENGE.test([name, id, className, title, src].join(' '))) return 'challenge';
  }
  return undefined;
}

/** Many shops keep a closed dialog in the page: transparent, or beside the window. */
function isSeen(element: Element): boolean {
  const { width, height, top, left, bottom, right } = element.getBoundingClientRect();
  return (
    width * height > 0 &&
    bottom > 0 &&
    right > 0 &&
    top < innerHeight &&
    left < innerWidth &&
    element.checkVisibility?.({ checkOpacity: true, checkVisibilityCSS: true }) !== false
  );
}
