/** In: two events. Out: which comes first, by time, then by sequence. */
import type { WireEvent } from '../../protocol/event.ts';

export function byOccurrence(a: WireEvent, b: WireEvent): number {
  return a.at - b.at || a.seq - b.seq;
}
