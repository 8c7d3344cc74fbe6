/** In: who sends what. Out: the text of one request. */
import type { EventsRequest } from '../../protocol/wire.ts';
import type { Natives } from '../natives.ts';
import type { Pending } from '../queue/queue.ts';

export function batchBody(
  natives: Natives,
  envelope: Omit<EventsRequest, 'v' | 'sent' | 'lang' | 'events' | 'debug'> & { debug?: unknown },
  batch: Pending[],
): string {
  // What is `undefined` is not written into JSON.
  const request = {
    v: 1,
    // The build writes the version here.
    tag: '__TAG_VERSION__',
    ...envelope,
    sent: natives.now(),
    lang: document.documentElement.lang || navigator.language,
    events: [],
  } as EventsRequest;
  // Each event was made into JSON when it came; only the frame is new.
  return `${natives.stringify(request).slice(0, -2)}${batch.map((item) => item.json).join()}]}`;
}
