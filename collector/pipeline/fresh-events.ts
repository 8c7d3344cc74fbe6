/** The events of a batch that its journey has not seen, each once and with its sequence. */
import { type Journey, lastSeq, unseen } from '../../engine/index.ts';
import type { JourneyEvent } from '../../protocol/event.ts';
import type { Store } from '../store/store.ts';

/** Events of a tab are known by its sequence, those of another channel by their id in the store. */
export async function freshEvents(
  store: Store,
  site: string,
  journey: Journey,
  events: readonly JourneyEvent[],
): Promise<JourneyEvent[]> {
  const [first] = events;
  if (first?.sourceId === undefined) return unseen(journey, events);
  const { tab } = first;
  const ids = events.flatMap(({ sourceId }) => sourceId ?? []);
  const known = await store.journeys.knownSourceIds(site, tab.slice(1), ids);
  let seq = lastSeq(journey, tab);
  const fresh: JourneyEvent[] = [];
  for (const event of events) {
    if (event.sourceId === undefined || known.has(event.sourceId)) continue;
    known.add(event.sourceId);
    fresh.push({ ...event, seq: ++seq });
  }
  return fresh;
}
