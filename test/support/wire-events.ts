/** Builds wire events for tests: a tab that counts its own sequence. */
import type { Params, WireEvent } from '../../protocol/event.ts';

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

/** @returns parameters of an `add_to_cart` or total of one piece */
export function piece(price: number, id = `piece-${price}`): Params {
  return { currency: 'EUR', value: price, items: [{ item_id: id, price, quantity: 1 }] };
}
