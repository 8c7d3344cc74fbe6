/** In: a page and names of the tag's chunks. Out: resolves when each has come, and what had asked for it has gone on. */
import type { Page } from 'playwright-core';
import { waitUntil } from './wait-until.ts';

/** What shows a prompt in the moment in which the customer leaves. */
export const TO_LEAVE = ['moments', 'leaving', 'prompt'];

export async function chunksReady(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    // The same module is given to all who ask for it, in the order in which they asked.
    const came = `(async () => {
      const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
      const file = loaded.find((url) => url.includes('/kairos-${name}.'));
      if (file) await import(file);
      return !!file;
    })()`;
    await waitUntil(`the chunk ${name}`, () => page.evaluate(came));
  }
}
