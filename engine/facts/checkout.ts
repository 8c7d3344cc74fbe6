/** Folds checkout steps and failures of the present visit. */
import type { JourneyEvent } from '../../protocol/event.ts';
import { FAILURE_EVENT } from '../../protocol/event-names.ts';
import { param, textParam } from './params.ts';

export interface Checkout {
  readonly step: 'none' | 'begun' | 'shipping' | 'payment';
  readonly failures: number;
  readonly lastReason: string | undefined;
  readonly lastCode: string | undefined;
  readonly lastHard: boolean | undefined;
}

export function freshCheckout(): Checkout {
  return { step: 'none', failures: 0, lastReason: undefined, lastCode: undefined, lastHard: undefined };
}

/** @returns the checkout after the event; the same object if the event leaves it alone */
export function foldCheckout(checkout: Checkout, event: JourneyEvent): Checkout {
  switch (event.name) {
    case 'begin_checkout':
      return { ...checkout, step: 'begun' };
    case 'add_shipping_info':
      return { ...checkout, step: 'shipping' };
    case 'add_payment_info':
      return { ...checkout, step: 'payment' };
    case 'purchase':
      // The failures of the visit stay counted: they were real. What went wrong last is mended.
      return { ...freshCheckout(), failures: checkout.failures };
    case FAILURE_EVENT:
      return {
        step: checkout.step,
        failures: checkout.failures + 1,
        lastReason: textParam(event.params, 'reason'),
        lastCode: textParam(event.params, 'code'),
        lastHard: param(event.params, 'hard') === true,
      };
    default:
      return checkout;
  }
}
