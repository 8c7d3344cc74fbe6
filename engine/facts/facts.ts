/** Everything a journey knows now, by group. Each group is replaced, never changed in place. */
import { type Cart, emptyCart } from './cart.ts';
import { type Checkout, freshCheckout } from './checkout.ts';
import { noVisit, type Visit } from './visit.ts';
import { newVisitor, type Visitor } from './visitor.ts';

export interface Facts {
  readonly cart: Cart;
  readonly checkout: Checkout;
  readonly visit: Visit;
  readonly visitor: Visitor;
  /** Path of the page the last event came from. */
  readonly path: string | undefined;
}

/** @returns the facts of a journey without events */
export function noFacts(): Facts {
  return {
    cart: emptyCart(),
    checkout: freshCheckout(),
    visit: noVisit(),
    visitor: newVisitor(),
    path: undefined,
  };
}
