/** Folds one event into the facts. Pure: the facts that went in are left as they were. */
import { isClock, type JourneyEvent } from '../../protocol/event.ts';
import { foldCampaign, noCampaign } from './campaign.ts';
import { foldCart } from './cart.ts';
import { foldCheckout, freshCheckout } from './checkout.ts';
import { foldCustom } from './custom.ts';
import { deviceOf } from './device.ts';
import { foldExperience, freshExperience } from './experience.ts';
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

/**
 * @param at effective event time, epoch milliseconds, never before the last folded one
 * @param asked parameters that are kept as custom facts
 */
export function foldFacts(
  facts: Facts,
  event: JourneyEvent,
  at: number,
  asked: readonly string[] = NONE,
): Folded {
  const newVisit = !isClock(event.tab) && beginsVisit(facts.visit, at);
  const repeated = isRepeatedPurchase(facts.visitor, event);
  const visit = foldVisit(facts.visit, event, at);
  const checkout = newVisit ? freshCheckout() : facts.checkout;
  const experience = newVisit ? freshExperience() : facts.experience;
  const campaign = newVisit ? noCampaign() : facts.campaign;
  const path = event.page ?? facts.path;
  return {
    facts: repeated
      ? { ...facts, visit, checkout, experience, campaign, path, at }
      : {
          cart: foldCart(facts.cart, event, at),
          checkout: foldCheckout(checkout, event, at),
          visit,
          visitor: foldVisitor(facts.visitor, event, at),
          experience: foldExperience(experience, event),
          campaign: foldCampaign(campaign, event),
          device: deviceOf(event) ?? facts.device,
          path,
          custom: asked.length === 0 ? facts.custom : foldCustom(facts.custom, event, asked),
          risk: facts.risk,
          at,
        },
    newVisit,
    repeated,
  };
}

const NONE: readonly string[] = [];
