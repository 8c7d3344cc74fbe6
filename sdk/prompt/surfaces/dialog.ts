/** The surface `dialog`: the browser's own modal dialog, which keeps the focus inside and gives it back. */
import type { Surface } from './surface.ts';

export const dialog: Surface = (host, _decision, dismiss) => {
  const container = document.createElement('dialog');
  container.setAttribute('aria-labelledby', 'title');
  container.setAttribute('aria-describedby', 'text');
  // By Escape, or by the back gesture of a phone.
  container.addEventListener('close', () => dismiss('escape'));
  // The card covers all of the dialog: only the backdrop is left to be hit.
  container.addEventListener('click', (event) => event.target === container && dismiss('backdrop'));
  return {
    container,
    enter() {
      document.body.append(host);
      container.showModal();
    },
    leave: () => container.close(),
  };
};
