/** In: whatever was found in the store. Out: whether it is an event as this version writes it. */
import type { WireEvent } from '../../protocol/event.ts';

export function isStoredEvent(value: unknown): value is WireEvent {
  // The rest is the collector's to judge; without a time it could not be put in order.
  return typeof (value as WireEvent | null | undefined)?.at === 'number';
}
