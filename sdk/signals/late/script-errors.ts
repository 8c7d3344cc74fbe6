/** In: errors that no script of the shop's own origin caught. Out: `js_error`, and a failure when one follows a try to go on. */
import { JS_ERROR } from '../../../protocol/event-names.ts';
import { listen } from '../../listen.ts';
import type { Signal } from '../signal.ts';
import type { CheckoutClient } from './client.ts';
import { scrub } from './scrub.ts';
import { sourceOf } from './source-of.ts';

/** A page that fails on and on has said enough. */
const MOST = 5;
/** An error this soon after a try is why it did not go on. */
const AFTER = 5_000;
/** A warning of the browser's, not an error of the page: w3c/csswg-drafts issue 5023. */
const HARMLESS = /^ResizeObserver loop/;

export const scriptErrors: Signal<CheckoutClient> = {
  setup({ track, attempts, fail }) {
    const known = new Set<string>();
    const report = (error: unknown, text: string, file = '', line = 0) => {
      const source = sourceOf(error, file, line);
      const message = scrub(text);
      if (!source || HARMLESS.test(message)) return;
      if (attempts.since() < AFTER) fail({ seen: 'error', reason: 'technical', code: JS_ERROR, message });
      const key = `${message} ${source.path} ${source.line}`;
      if (known.has(key) || known.size >= MOST) return;
      known.add(key);
      track(JS_ERROR, { message, file: source.path, line: source.line });
    };
    const stops = [
      listen<ErrorEvent>(window, 'error', ({ target, error, message, filename, lineno }) => {
        // A picture or script that does not load is told to its element.
        if (target === window) report(error, message, filename, lineno);
      }),
      listen<PromiseRejectionEvent>(window, 'unhandledrejection', ({ reason }) => {
        if (reason instanceof Error) report(reason, `${reason.name}: ${reason.message}`);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  },
};
