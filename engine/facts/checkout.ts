/** Folds checkout steps and failures of the present visit. */
import type { JourneyEvent } from '../../protocol/event.ts';
import { FAILURE_EVENT } from '../../protocol/event-names.ts';
import { param, textParam } from './params.ts';

export interface Checkout {
  readonly step: 'none' | 'begun' | 'shipping' | 'payment';
  /** Event time at which the step was reached. */
  readonly since: number | undefined;
  readonly failures: number;
  readonly lastReason: string | undefined;
  readonly lastCode: string | undefined;
  readonly lastHard: boolean | undefined;
}

export function freshCheckout(): Checkout {
  return FRESH;
}

const FRESH: Checkout = {
  step: 'none',
  since: undefined,
  failures: 0,
  lastReason: undefined,
  lastCode: undefined,
  lastHard: undefined,
};

/**
 * @param at effective event time
 * @returns the checkout after the event; the same object if the event leaves it alone
 */
export function foldCheckout(checkout: Checkout, event: JourneyEvent, at: number): Checkout {
  switch (event.name) {
    case 'begin_checkout':
      return reached(checkout, 'begun', at);
    case 'add_shipping_info':
      return reached(checkout, 'shipping', at);
    case 'add_payment_info':
      return reached(checkout, 'payment', at);
    case 'purchase':
      // The failures of the visit stay counted: they were real. What went wrong last is mended.
      return { ...freshCheckout(), failures: checkout.failures };
    case FAILURE_EVENT:
      return {
        step: checkout.step,
        since: checkout.since,
        failures: checkout.failures + 1,
        lastReason: textParam(event.params, 'reason'),
        lastCode: textParam(event.params, 'code'),
        lastHard: param(event.params, 'hard') === true,
      };
    default:
      return checkout;
  }
}

/** A step that is told again, by a page that is loaded again, goes on. */
function reached(checkout: Checkout, step: Checkout['step'], at: number): Checkout {
  return checkout.step === step ? checkout : { ...checkout, step, since: at };
}
