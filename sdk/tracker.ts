/** In: a name, parameters and a time. Out: the next event of this tab as it goes over the wire. */

import type { WireEvent } from '../protocol/event.ts';
import { EVENT_NAME } from '../protocol/event-names.ts';
import { cleanParams } from './clean-params.ts';
import { makeTabId } from './make-tab-id.ts';
import type { Scrub } from './scrub.ts';

/** @returns `undefined` for a name the collector would refuse */
export type Tracker = (name: unknown, params: unknown, at: number) => WireEvent | undefined;

/** @param visible milliseconds this document has been visible so far */
export function createTracker(visible: () => number, scrub: Scrub): Tracker {
  const tab = makeTabId();
  let seq = 0;
  return (name, params, at) => {
    if (typeof name !== 'string' || !EVENT_NAME.test(name)) return undefined;
    // What is `undefined` is not written into JSON.
    return {
      tab,
      seq: ++seq,
      name,
      at,
      visible: visible(),
      page: scrub.address(location.pathname),
      params: cleanParams(params, scrub),
    } as WireEvent;
  };
}
