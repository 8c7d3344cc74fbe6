/** What is known of a visitor now, as the engine keeps it. */
import type { Field } from './field.ts';

export interface CartLine {
  id: string;
  price: number;
  quantity: number;
  currency?: string;
}

export interface JourneyFacts {
  /** `value` is absent while the cart holds two currencies. */
  cart: { lines: CartLine[]; count: number; value?: number; currency?: string };
  checkout: { step: string; failures: number; lastReason?: string; lastCode?: string; lastHard: boolean };
  /** Times are epoch milliseconds. */
  visit: { number: number; start: number; last: number; pages: number; shown: number };
  visitor: { purchases: number; spentBy: { [currency: string]: number } };
  /** Page of the last event. */
  path?: string;
}

export function readFacts(facts: Field): JourneyFacts {
  const cart = facts.get('cart');
  const checkout = facts.get('checkout');
  const visit = facts.get('visit');
  const visitor = facts.get('visitor');
  const value = cart.get('value').maybeNumber();
  const lastReason = checkout.get('lastReason').maybeText();
  const lastCode = checkout.get('lastCode').maybeText();
  const path = facts.get('path').maybeText();
  return {
    cart: {
      lines: cart.get('lines').list(readLine),
      count: cart.get('count').number(),
      ...(value !== undefined && { value }),
      ...currencyOf(cart),
    },
    checkout: {
      step: checkout.get('step').text(),
      failures: checkout.get('failures').number(),
      lastHard: checkout.get('lastHard').flag(),
      ...(lastReason !== undefined && { lastReason }),
      ...(lastCode !== undefined && { lastCode }),
    },
    visit: {
      number: visit.get('number').number(),
      start: visit.get('start').number(),
      last: visit.get('last').number(),
      pages: visit.get('pages').number(),
      shown: visit.get('shown').number(),
    },
    visitor: {
      purchases: visitor.get('purchases').number(),
      spentBy: visitor.get('spentBy').map((amount) => amount.number()),
    },
    ...(path !== undefined && { path }),
  };
}

function readLine(line: Field): CartLine {
  return {
    id: line.get('id').text(),
    price: line.get('price').number(),
    quantity: line.get('quantity').number(),
    ...currencyOf(line),
  };
}

function currencyOf(part: Field): { currency?: string } {
  const currency = part.get('currency').maybeText();
  return currency === undefined ? {} : { currency };
}
