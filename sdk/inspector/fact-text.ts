/** In: a fact. Out: its value in words, money as money. */
import type { DebugReport } from '../../protocol/debug.ts';
import type { Param } from '../../protocol/event.ts';
import { money } from './money.ts';

export function factText(name: string, facts: DebugReport['facts']): string {
  const value: Param | undefined = facts[name];
  if (value === undefined || value === null) return 'not known';
  if (name === 'cart.value' && typeof value === 'number') return money(value, facts['cart.currency']);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return money(value, undefined);
  if (Array.isArray(value)) return value.length ? value.map(String).join(', ') : 'none';
  return typeof value === 'object' ? JSON.stringify(value) : value || 'empty';
}
