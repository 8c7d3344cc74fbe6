/** In: a try to go on that leaves a field marked as wrong, by the browser or by the shop. Out: a `validation` failure. */

import { fieldName, isField } from '../late/field-name.ts';
import { isVisible } from '../late/is-visible.ts';
import type { Signal } from '../signal.ts';
import type { CheckoutClient } from './client.ts';

/** The browser checks at once. */
const NATIVE = 500;
/** A shop that asks its server answers within this. */
const SCRIPTED = 3_000;
const WRONG = '[aria-invalid=true]';

export const invalidSubmits: Signal<CheckoutClient> = {
  setup({ listen, guard, attempts, fail }) {
    let of: ParentNode = document;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let reported = 0;
    const report = (field: Element) => {
      if (reported === attempts.count()) return;
      reported = attempts.count();
      const step = field.closest<HTMLElement>('[data-kairos-step]')?.dataset['kairosStep'];
      fail({ seen: 'field', reason: 'validation', code: fieldName(field), step });
    };
    const look = guard(() => {
      const wrong = [...of.querySelectorAll(WRONG)].find((field) => isField(field) && isVisible(field));
      if (wrong) report(wrong);
    });
    const observer = new MutationObserver(look);
    const stops = [
      attempts.onEach((form) => {
        of = form ?? document;
        clearTimeout(timer);
        observer.observe(document, { subtree: true, attributeFilter: ['aria-invalid'] });
        timer = setTimeout(() => {
          // A mark that was there before stays when the same is tried again.
          look();
          timer = setTimeout(() => observer.disconnect(), SCRIPTED - NATIVE);
        }, NATIVE);
      }),
      listen(document, 'invalid', ({ target }) => {
        // Scripts ask for validity at other times, too.
        if (isField(target) && attempts.since() < NATIVE) report(target);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
      observer.disconnect();
    };
  },
};
