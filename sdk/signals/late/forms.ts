/**
 * In: how fields are filled in, never with what. Out: `form_hesitation` where the customer stops or fills in again and
 * again, `form_abandoned` when the page is left with a form that was begun and not sent.
 */
import { FORM_ABANDONED, FORM_HESITATION } from '../../../protocol/event-names.ts';
import type { Signal } from '../signal.ts';
import type { SensingClient } from './client.ts';
import { type Field, fieldName, formName, isField } from './field-name.ts';
import { createVisibleTimer } from './visible-timer.ts';

/** Visible milliseconds in a field without a key. */
const LONG = 15_000;
/** Changed this often, it is not understood. */
const AGAIN = 3;
const SEARCH = '[role=search],[type=search]';

export const forms: Signal<SensingClient> = {
  setup({ track, on, listen, guard }) {
    let focused: Field | undefined;
    let since = 0;
    const told = new Set<Field>();
    const changes = new Map<Field, number>();
    /** Begun and not sent, each with the field that was last worked at. */
    const begun = new Map<HTMLFormElement, Field>();
    const path = () => location.pathname;
    let page = path();

    const hesitates = (field: Field, ms: number) => {
      if (told.has(field)) return;
      told.add(field);
      track(FORM_HESITATION, { form: formName(field.form), field: fieldName(field), ms: Math.round(ms) });
    };
    const timer = createVisibleTimer(LONG, () => focused && hesitates(focused, LONG), { listen, guard });
    const abandon = () => {
      for (const [form, field] of begun)
        track(FORM_ABANDONED, { form: formName(form), field: fieldName(field) });
      begun.clear();
    };
    const sent = (form: unknown) => void begun.delete(form as HTMLFormElement);
    const stops = [
      listen(window, 'focusin', ({ target }) => {
        timer.clear();
        focused = isField(target) ? target : undefined;
        since = performance.now();
        if (focused) timer.set();
      }),
      listen(window, 'focusout', () => {
        focused = undefined;
        timer.clear();
      }),
      listen(window, 'input', ({ target, isTrusted }) => {
        if (!isTrusted || !isField(target)) return;
        if (target === focused) timer.set();
        const { form } = target;
        if (form && !form.matches(SEARCH) && !form.querySelector(SEARCH)) begun.set(form, target);
      }),
      listen(window, 'change', ({ target, isTrusted }) => {
        if (!isTrusted || !isField(target)) return;
        const times = (changes.get(target) ?? 0) + 1;
        changes.set(target, times);
        if (times === AGAIN) hesitates(target, performance.now() - since);
      }),
      listen(window, 'submit', ({ target }) => sent(target)),
      listen(window, 'click', ({ target }) => {
        // Many shops send a form by a script.
        const button = target instanceof Element && target.closest('button,input');
        if (button && 'form' in button && 'type' in button && /^(submit|image)$/.test(String(button.type)))
          sent(button.form);
      }),
      on('event', ({ name }) => {
        if (name !== 'page_view' || page === path()) return;
        page = path();
        abandon();
      }),
      listen(window, 'pagehide', abandon),
      timer.stop,
    ];
    return () => {
      for (const stop of stops) stop();
    };
  },
};
