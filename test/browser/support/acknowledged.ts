/**
 * In: a page with the tag, whose last events have arrived. Out: resolves when it has read the answers: until then it
 * keeps the events. A clock that runs past an answer makes the tag give the request up, and three of those are a block.
 */
import type { Page } from 'playwright-core';
import { isStoredEvent } from '../../../sdk/queue/is-stored-event.ts';
import { kept } from './kept.ts';
import { waitUntil } from './wait-until.ts';

export function acknowledged(page: Page): Promise<void> {
  return waitUntil(
    'every event is acknowledged',
    async () => !Object.values((await kept(page)) ?? {}).some(isStoredEvent),
    20_000,
  );
}
