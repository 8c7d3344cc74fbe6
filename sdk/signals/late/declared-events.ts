/** In: `data-kairos-event` on an element that is clicked, or a form that is sent. Out: that event, with `data-kairos-params`. */
import type { Signal } from '../signal.ts';
import type { SensingClient } from './client.ts';

const DECLARED = '[data-kairos-event]';

export const declaredEvents: Signal<SensingClient> = {
  setup({ track, count, listen }) {
    const tell = ({ dataset: { kairosEvent, kairosParams } }: HTMLElement) => {
      try {
        const params: unknown = JSON.parse(kairosParams || '{}');
        if (!params || typeof params !== 'object' || Array.isArray(params)) throw params;
        track(String(kairosEvent), params);
      } catch {
        count('bad_params');
      }
    };
    const stops = [
      listen(window, 'click', ({ target }) => {
        const element = target instanceof Element && target.closest<HTMLElement>(DECLARED);
        if (element && element.localName !== 'form') tell(element);
      }),
      listen(window, 'submit', ({ target }) => {
        if (target instanceof HTMLElement && target.matches(DECLARED)) tell(target);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  },
};
