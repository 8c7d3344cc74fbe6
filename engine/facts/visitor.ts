/** Folds what is true of the visitor across visits: orders, failures, and what was shown. */
import type { JourneyEvent } from '../../protocol/event.ts';
import { FAILURE_EVENT } from '../../protocol/event-names.ts';
import { currencyParam, money, numberParam, textParam } from './params.ts';

export interface Visitor {
  readonly purchases: number;
  /** Currency of the last order. */
  readonly currency: string | undefined;
  readonly spentBy: Readonly<Record<string, number>>;
  /** The last transactions, so that an order reported twice counts once. */
  readonly transactions: readonly string[];
  /** Event times of the last orders, ascending. */
  readonly orderedAt: readonly number[];
  /** Checkout failures. */
  readonly failures: number;
  /** Interventions shown and dismissed. */
  readonly shown: number;
  readonly dismissed: number;
}

const REMEMBERED = 50;
const MAX_CURRENCIES = 10;
/** Orders that say how often the visitor usually orders. */
const HABIT = 11;
const DAY = 86_400_000;

export function newVisitor(): Visitor {
  return NEW;
}

const NEW: Visitor = {
  purchases: 0,
  currency: undefined,
  spentBy: {},
  transactions: [],
  orderedAt: [],
  failures: 0,
  shown: 0,
  dismissed: 0,
};

/** @returns true for a purchase whose `transaction_id` was counted before */
export function isRepeatedPurchase(visitor: Visitor, event: JourneyEvent): boolean {
  if (event.name !== 'purchase') return false;
  const id = textParam(event.params, 'transaction_id');
  return id !== undefined && visitor.transactions.includes(id);
}

/** @returns the days that usually lie between two orders: the median of the last ten gaps; unknown below two orders */
export function purchaseInterval({ orderedAt }: Visitor): number | undefined {
  if (orderedAt.length < 2) return undefined;
  const gaps = orderedAt.slice(1).map((at, place) => at - (orderedAt[place] as number));
  gaps.sort((a, b) => a - b);
  const middle = gaps.length >> 1;
  const upper = gaps[middle] as number;
  return (gaps.length % 2 === 1 ? upper : ((gaps[middle - 1] as number) + upper) / 2) / DAY;
}

/**
 * @param at effective event time
 * @returns the visitor after the event; the same object if the event leaves it alone
 */
export function foldVisitor(visitor: Visitor, event: JourneyEvent, at: number): Visitor {
  switch (event.name) {
    case 'purchase':
      return ordered(visitor, event, at);
    case FAILURE_EVENT:
      return { ...visitor, failures: visitor.failures + 1 };
    case 'intervention_shown':
      return { ...visitor, shown: visitor.shown + 1 };
    case 'intervention_dismissed':
      return { ...visitor, dismissed: visitor.dismissed + 1 };
    default:
      return visitor;
  }
}

function ordered(visitor: Visitor, event: JourneyEvent, at: number): Visitor {
  const id = textParam(event.params, 'transaction_id');
  const currency = currencyParam(event.params) ?? visitor.currency;
  const value = numberParam(event.params, 'value') ?? 0;
  return {
    ...visitor,
    purchases: visitor.purchases + 1,
    currency,
    spentBy: currency === undefined ? visitor.spentBy : spentAfter(visitor.spentBy, currency, value),
    transactions: id === undefined ? visitor.transactions : [...visitor.transactions, id].slice(-REMEMBERED),
    orderedAt: [...visitor.orderedAt, at].slice(-HABIT),
  };
}

function spentAfter(spentBy: Visitor['spentBy'], currency: string, value: number): Visitor['spentBy'] {
  const { [currency]: before = 0, ...others } = spentBy;
  // The currency of the last order stands last; the one not used for longest is forgotten.
  const kept = Object.entries(others).slice(1 - MAX_CURRENCIES);
  return { ...Object.fromEntries(kept), [currency]: money(before + value) };
}
