/** In: whatever was found in the store. Out: whether it is an event as this version writes it. */
import type { WireEvent } from '../../protocol/event.ts';

export function isStoredEvent(value: unknown): value is WireEvent {
  const event = value as WireEvent | null | undefined;
  return typeof event?.name === 'string' && typeof event.at === 'number';
}
