/** In: errors that nobody caught. Out: a call for each that came from a script of the shop's own origin. */
import type { SensingClient } from './client.ts';
import { scrub } from './scrub.ts';
import { type Source, sourceOf } from './source-of.ts';

/** A warning of the browser's, not an error of the page: w3c/csswg-drafts issue 5023. */
const HARMLESS = /^ResizeObserver loop/;

export function watchErrors(
  listen: SensingClient['listen'],
  call: (message: string, source: Source) => void,
): () => void {
  const report = (error: unknown, text: string, file = '', line = 0) => {
    const source = sourceOf(error, file, line);
    const message = scrub(text);
    if (source && !HARMLESS.test(message)) call(message, source);
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
}
