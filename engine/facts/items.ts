/** Reads GA4's `items[]` into id, price, quantity and category. */
import type { Params } from '../../protocol/event.ts';
import { currencyParam, numberParam, param, textParam } from './params.ts';

export interface Item {
  id: string;
  name: string | undefined;
  /** `undefined` when neither the item nor the event says it. */
  price: number | undefined;
  /** At least 0; 1 when left out, as GA4 has it. */
  quantity: number;
  currency: string | undefined;
  category: string | undefined;
}

/**
 * @param value the event's own value: the price of a single item that comes without one
 * @returns the items that have an `item_id` or `item_name`
 */
export function readItems(params: Params | undefined, value: number | undefined): Item[] {
  const list = param(params, 'items');
  if (!Array.isArray(list)) return [];
  const items: Item[] = [];
  for (const entry of list) {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) continue;
    const name = textParam(entry, 'item_name');
    const id = textParam(entry, 'item_id') ?? name;
    if (id === undefined) continue;
    const quantity = Math.max(0, numberParam(entry, 'quantity') ?? 1);
    const alone = list.length === 1 && value !== undefined && quantity > 0;
    items.push({
      id,
      name,
      price: numberParam(entry, 'price') ?? (alone ? value / quantity : undefined),
      quantity,
      currency: currencyParam(entry),
      category: textParam(entry, 'item_category'),
    });
  }
  return items;
}
