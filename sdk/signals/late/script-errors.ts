/** In: errors that no script of the shop's own origin caught. Out: a `js_error` for each, once. */
import { JS_ERROR } from '../../../protocol/event-names.ts';
import type { Signal } from '../signal.ts';
import type { SensingClient } from './client.ts';
import { watchErrors } from './watch-errors.ts';

/** A page that fails on and on has said enough. */
const MOST = 5;

export const scriptErrors: Signal<SensingClient> = {
  setup({ track, listen }) {
    const known = new Set<string>();
    return watchErrors(listen, (message, { path, line }) => {
      const key = `${message} ${path} ${line}`;
      if (known.has(key) || known.size >= MOST) return;
      known.add(key);
      track(JS_ERROR, { message, file: path, line });
    });
  },
};
