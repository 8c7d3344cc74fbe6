/** Whether a collector runs in this page comes in; the footer says so, and offers to look inside. */
import { element } from '../element.ts';
import { kairos } from '../kairos.ts';

export function sayServerless(running: boolean): void {
  const nav = document.querySelector('.footer nav');
  const words = document.querySelector('.footer-inner > div');
  if (running) {
    nav?.append(
      element(
        'button',
        { class: 'link', type: 'button', 'data-testid': 'inspect', click: inspect },
        'Inspect',
      ),
    );
  }
  words?.append(
    element(
      'p',
      {},
      running
        ? 'This copy needs no server: Kairos’s collector runs in this page, and all it knows stays in your browser.'
        : 'Kairos is not running here: this copy needs a service worker, which browsers allow over https and on localhost.',
    ),
  );
}

function inspect(): void {
  kairos('debug', 'demo');
  // Facts and rules come with a reply, and something must happen for there to be one.
  kairos('track', 'inspector_opened');
}
