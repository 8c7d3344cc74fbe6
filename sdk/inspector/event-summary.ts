/** In: an event. Out: what a developer looks for first in it, in a few words. */
import type { WireEvent } from '../../protocol/event.ts';
import { money } from './money.ts';

const TOLD = ['search_term', 'reason', 'code', 'how', 'choice', 'scope', 'method', 'transaction_id'];

export function eventSummary({ params = {} }: WireEvent): string {
  const { items, value, currency } = params;
  const list = Array.isArray(items) ? items.map((item) => Object(item) as { [name: string]: unknown }) : [];
  const [first] = list;
  const named = first && String(first['item_name'] ?? first['item_id'] ?? 'an item');
  return [
    named && (list.length > 1 ? `${named} and ${list.length - 1} more` : named),
    typeof value === 'number' && money(value, currency ?? first?.['currency']),
    ...TOLD.map((name) => params[name] !== undefined && String(params[name]).replaceAll('_', ' ')),
  ]
    .filter(Boolean)
    .join(' · ');
}
