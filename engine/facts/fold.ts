/** Folds one event into the facts. Pure: the facts that went in are left as they were. */
import { isClock, type JourneyEvent } from '../../protocol/event.ts';
import { foldCart } from './cart.ts';
import { foldCheckout, freshCheckout } from './checkout.ts';
import type { Facts } from './facts.ts';
import { beginsVisit, foldVisit } from './visit.ts';
import { foldVisitor, isRepeatedPurchase } from './visitor.ts';

export interface Folded {
  facts: Facts;
  /** The event began a visit: what was counted "this visit" starts again. */
  newVisit: boolean;
  /** The event repeats an order that was counted: only the time of the visit moves. */
  repeated: boolean;
}

/** @param at effective event time, epoch milliseconds, never before the last folded one */
export function foldFacts(facts: Facts, event: JourneyEvent, at: number): Folded {
  const newVisit = !isClock(event.tab) && beginsVisit(facts.visit, at);
  const repeated = isRepeatedPurchase(facts.visitor, event);
  const visit = foldVisit(facts.visit, event, at);
  const checkout = newVisit ? freshCheckout() : facts.checkout;
  const path = event.page ?? facts.path;
  return {
    facts: repeated
      ? { ...facts, visit, checkout, path }
      : {
          cart: foldCart(facts.cart, event),
          checkout: foldCheckout(checkout, event),
          visit,
          visitor: foldVisitor(facts.visitor, event),
          path,
        },
    newVisit,
    repeated,
  };
}
