/** In: a click. Out: whether anything came of it: in the page, its address, its focus, its selection, or a request. */
import type { SensingClient } from './client.ts';

/** What the tag itself asks for is no effect of the click. */
const OWN = new URL('.', import.meta.url).href;
/** A request is seen when it is over; this long one may take. */
const ANSWERED = 2_000;

const EFFECTS = ['scroll', 'submit', 'input', 'change', 'copy', 'toggle', 'pagehide'];

export interface EffectWatch {
  /** Ends it; call it when the time for an effect is over. */
  seen(): Promise<boolean>;
  stop(): void;
}

/** @param target what is clicked, before anything of the page knows of it */
export function watchEffects(target: Element, listen: SensingClient['listen']): EffectWatch {
  const from = performance.now();
  const before = state();
  let any = false;
  const note = () => {
    any = true;
  };
  const observer = new MutationObserver(note);
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const { navigation } = window as { navigation?: EventTarget };
  const stops = [
    // A page may take its time to come. `beforeunload` would tell, too, and keep this one out of the bfcache.
    navigation ? listen(navigation, 'navigate', note) : () => {},
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
  return {
    stop,
    async seen() {
      stop();
      if (any || state() !== before) return true;
      const to = performance.now();
      await new Promise((resolve) => setTimeout(resolve, ANSWERED));
      const requests = performance.getEntriesByType('resource');
      return requests.some(
        ({ name, startTime }) => startTime >= from && startTime < to && !name.startsWith(OWN),
      );
    },
  };
}

/** What scripts change without a sign: the address, and fields. It is compared, and goes nowhere. */
function state(): string {
  const fields = document.querySelectorAll<HTMLInputElement>('input,select,textarea');
  return [location.href, ...[...fields].map(({ value, checked }) => `${value} ${checked}`)].join();
}
