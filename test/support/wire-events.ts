/** Builds what comes over the wire for tests: events of a tab that counts its own sequence, and a batch of them. */
import type { Params, WireEvent } from '../../protocol/event.ts';
import type { EventsRequest } from '../../protocol/wire.ts';

export function tabOf(tab: string): (name: string, params?: Params, at?: number) => WireEvent {
  let seq = 0;
  return (name, params, at = Date.now()) => ({
    tab,
    seq: ++seq,
    name,
    at,
    page: '/',
    ...(params && { params }),
  });
}

/** @returns the body of `POST /v1/events` of one visitor of the site `demo`, sent now, with something of it otherwise */
export function batchOf(events: WireEvent[], other: Partial<EventsRequest> = {}): EventsRequest {
  const visitor = 'A'.repeat(22);
  return { v: 1, key: 'demo', visitor, mode: 'granted', sent: Date.now(), events, ...other };
}

/** @returns parameters of an `add_to_cart` or total of one piece */
export function piece(price: number, id = `piece-${price}`): Params {
  return { currency: 'EUR', value: price, items: [{ item_id: id, price, quantity: 1 }] };
}
