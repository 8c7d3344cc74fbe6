/** Everything a journey knows now, by group. Each group is replaced, never changed in place. */
import { type Campaign, noCampaign } from './campaign.ts';
import { type Cart, emptyCart } from './cart.ts';
import { type Checkout, freshCheckout } from './checkout.ts';
import type { Custom } from './custom.ts';
import { type Experience, freshExperience } from './experience.ts';
import { noVisit, type Visit } from './visit.ts';
import { newVisitor, type Visitor } from './visitor.ts';

export interface Facts {
  readonly cart: Cart;
  readonly checkout: Checkout;
  readonly visit: Visit;
  readonly visitor: Visitor;
  readonly experience: Experience;
  readonly campaign: Campaign;
  /** What the last page was looked at with, as the collector reads it from the request. */
  readonly device: string | undefined;
  /** Path of the page the last event came from. */
  readonly path: string | undefined;
  /** Those the rulebook asks for. */
  readonly custom: Custom;
  /** What the points come to, 0 to 100. */
  readonly risk: number;
  /** Effective time of the last event, epoch milliseconds: ages are as of then. */
  readonly at: number;
}

/** @returns the facts of a journey without events */
export function noFacts(): Facts {
  return {
    cart: emptyCart(),
    checkout: freshCheckout(),
    visit: noVisit(),
    visitor: newVisitor(),
    experience: freshExperience(),
    campaign: noCampaign(),
    device: undefined,
    path: undefined,
    custom: [],
    risk: 0,
    at: 0,
  };
}
