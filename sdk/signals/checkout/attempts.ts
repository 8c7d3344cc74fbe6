/** In: submits and clicks on what submits, in the checkout. Out: each try to go on, as one. */
import type { EnteredClient } from './contract.ts';
import type { Replay } from './replay.ts';

/** A click and the submit that it causes are one. */
const ONE = 300;
/** How a shop marks a button that pays without a form. */
const PAYS = '[data-kairos-pay]';

export interface Attempts {
  /** How many there were on this page. */
  count(): number;
  /** Milliseconds since the last one; `Infinity` if there was none. */
  since(): number;
  /** @param call receives the form, if there is one. @returns the way to stop */
  onEach(call: (form: HTMLFormElement | null) => void): () => void;
  stop(): void;
}

export function watchAttempts({
  inCheckout,
  guard,
  listen,
  now,
}: Pick<EnteredClient, 'inCheckout' | 'guard'> & Pick<Replay, 'listen' | 'now'>): Attempts {
  let count = 0;
  let last = -Infinity;
  const calls = new Set<(form: HTMLFormElement | null) => void>();
  const since = () => now() - last;
  const tried = (form: HTMLFormElement | null) => {
    if (!inCheckout() || since() < ONE) return;
    count++;
    last = now();
    for (const call of calls) call(form);
  };
  const stops = [
    listen<SubmitEvent>(window, 'submit', ({ isTrusted, target }) => {
      if (isTrusted) tried(target as HTMLFormElement);
    }),
    listen<MouseEvent>(window, 'click', ({ isTrusted, target }) => {
      if (!isTrusted || !(target instanceof Element)) return;
      if (target.closest(PAYS)) return tried(target.closest('form'));
      const button = target.closest<HTMLButtonElement>('button,input');
      if (!button || !/^(submit|image)$/.test(button.type)) return;
      // Without any form, a button that is not called otherwise may well be the one that pays.
      if (button.form || !document.forms.length) tried(button.form);
    }),
  ];
  return {
    count: () => count,
    since,
    onEach(call) {
      const guarded = guard(call);
      calls.add(guarded);
      return () => void calls.delete(guarded);
    },
    stop() {
      for (const stop of stops) stop();
    },
  };
}
