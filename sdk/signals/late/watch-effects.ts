/** In: a click. Out: whether anything came of it: in the page, its address, its focus, its selection, or a request. */
import { listen } from '../../listen.ts';

/** A request is seen when it is over; this long one may take. */
const ANSWERED = 2_000;

const EFFECTS = ['scroll', 'submit', 'input', 'change', 'copy', 'toggle', 'beforeunload', 'pagehide'];

export interface EffectWatch {
  begin(target: Element): void;
  /** Call it when the time for an effect is over. */
  seen(): Promise<boolean>;
  stop(): void;
}

export function watchEffects(): EffectWatch {
  let end = () => {};
  let seen = async () => true;
  return {
    begin(target) {
      end();
      const from = performance.now();
      const address = location.href;
      let any = false;
      const note = () => {
        any = true;
      };
      const observer = new MutationObserver(note);
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      const stops = [
        ...EFFECTS.map((type) => listen(window, type, note)),
        listen(window, 'blur', (event) => event.target === window && note()),
        listen(window, 'focusin', (event) => {
          // The click itself takes the focus to what was clicked, or to what it stands in.
          if (!(event.target as Node).contains(target)) note();
        }),
        listen(document, 'selectionchange', () => getSelection()?.isCollapsed || note()),
        () => observer.disconnect(),
      ];
      const stop = () => {
        for (const one of stops) one();
      };
      end = stop;
      seen = async () => {
        stop();
        if (any || location.href !== address) return true;
        const to = performance.now();
        await new Promise((resolve) => setTimeout(resolve, ANSWERED));
        const requests = performance.getEntriesByType('resource');
        return requests.some(({ startTime }) => startTime >= from && startTime < to);
      };
    },
    seen: () => seen(),
    stop: () => end(),
  };
}
