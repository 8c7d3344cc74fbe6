/** The value of each fact in `protocol/facts.ts`, read from the folded facts. */
import type { Param } from '../../protocol/event.ts';
import type { FactName } from '../../protocol/facts.ts';
import type { Facts } from './facts.ts';

export type FactValue = Param | undefined;

interface Reader {
  /** What the fact is read from: while it is the same object, the fact cannot have changed. */
  from: (facts: Facts) => unknown;
  read: (facts: Facts) => FactValue;
}

const cart = (facts: Facts) => facts.cart;
const checkout = (facts: Facts) => facts.checkout;
const visit = (facts: Facts) => facts.visit;
const visitor = (facts: Facts) => facts.visitor;
const path = (facts: Facts) => facts.path;

export const READERS: { readonly [name in FactName]: Reader } = {
  'cart.value': { from: cart, read: ({ cart }) => cart.value },
  'cart.currency': { from: cart, read: ({ cart }) => cart.currency },
  'cart.count': { from: cart, read: ({ cart }) => cart.count },
  'cart.items': { from: cart, read: ({ cart }) => cart.lines.map(({ id }) => id) },
  'cart.categories': { from: cart, read: categories },
  'checkout.step': { from: checkout, read: ({ checkout }) => checkout.step },
  'checkout.failures': { from: checkout, read: ({ checkout }) => checkout.failures },
  'checkout.lastReason': { from: checkout, read: ({ checkout }) => checkout.lastReason },
  'checkout.lastCode': { from: checkout, read: ({ checkout }) => checkout.lastCode },
  'checkout.lastHard': { from: checkout, read: ({ checkout }) => checkout.lastHard },
  'visit.pages': { from: visit, read: ({ visit }) => visit.pages },
  'visit.minutes': { from: visit, read: ({ visit }) => (visit.last - visit.start) / 60_000 },
  'visit.shown': { from: visit, read: ({ visit }) => visit.shown },
  'visitor.visits': { from: visit, read: ({ visit }) => visit.number },
  'visitor.purchases': { from: visitor, read: ({ visitor }) => visitor.purchases },
  'visitor.spent': { from: visitor, read: spent },
  'page.path': { from: path, read: path },
};

function categories({ cart }: Facts): string[] {
  return [...new Set(cart.lines.flatMap(({ category }) => category ?? []))];
}

function spent({ visitor: { currency, spentBy } }: Facts): number | undefined {
  return currency === undefined ? 0 : spentBy[currency];
}
