/** Folds what is true of the visitor across visits: the orders. */
import type { JourneyEvent } from '../../protocol/event.ts';
import { currencyParam, money, numberParam, textParam } from './params.ts';

export interface Visitor {
  readonly purchases: number;
  /** Currency of the last order. */
  readonly currency: string | undefined;
  readonly spentBy: Readonly<Record<string, number>>;
  /** The last transactions, so that an order reported twice counts once. */
  readonly transactions: readonly string[];
}

const REMEMBERED = 50;
const MAX_CURRENCIES = 10;

export function newVisitor(): Visitor {
  return { purchases: 0, currency: undefined, spentBy: {}, transactions: [] };
}

/** @returns true for a purchase whose `transaction_id` was counted before */
export function isRepeatedPurchase(visitor: Visitor, event: JourneyEvent): boolean {
  if (event.name !== 'purchase') return false;
  const id = textParam(event.params, 'transaction_id');
  return id !== undefined && visitor.transactions.includes(id);
}

/** @returns the visitor after the event; the same object if the event leaves it alone */
export function foldVisitor(visitor: Visitor, event: JourneyEvent): Visitor {
  if (event.name !== 'purchase') return visitor;
  const id = textParam(event.params, 'transaction_id');
  const currency = currencyParam(event.params) ?? visitor.currency;
  const value = numberParam(event.params, 'value') ?? 0;
  return {
    purchases: visitor.purchases + 1,
    currency,
    spentBy: currency === undefined ? visitor.spentBy : spentAfter(visitor.spentBy, currency, value),
    transactions: id === undefined ? visitor.transactions : [...visitor.transactions, id].slice(-REMEMBERED),
  };
}

function spentAfter(spentBy: Visitor['spentBy'], currency: string, value: number): Visitor['spentBy'] {
  const { [currency]: before = 0, ...others } = spentBy;
  // The currency of the last order stands last; the one not used for longest is forgotten.
  const kept = Object.entries(others).slice(1 - MAX_CURRENCIES);
  return { ...Object.fromEntries(kept), [currency]: money(before + value) };
}
