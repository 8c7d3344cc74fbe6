/** The signals of the checkout; a new one is its file and a line here. */
import type { Signal } from '../signal.ts';
import { alerts } from './alerts.ts';
import type { CheckoutClient } from './client.ts';
import { invalidSubmits } from './invalid-submits.ts';
import { paymentFrames } from './payment-frames.ts';
import { refusedRequests } from './refused-requests.ts';
import { scriptFailures } from './script-failures.ts';

export const CHECKOUT_SIGNALS: readonly Signal<CheckoutClient>[] = [
  invalidSubmits,
  alerts,
  refusedRequests,
  scriptFailures,
  paymentFrames,
];
