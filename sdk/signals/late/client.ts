/** What a late signal receives: the tag's client, and what all of them must know of the checkout. */
import type { LateClient } from '../signal.ts';
import type { Attempts } from './attempts.ts';
import type { Failure } from './failures.ts';
import type { Settings } from './settings.ts';

export interface CheckoutClient extends LateClient {
  settings: Settings;
  /** Whether the customer is in the checkout. */
  inCheckout(): boolean;
  attempts: Attempts;
  /** Tells it as one `checkout_error`, unless it was told already. */
  fail(failure: Failure): void;
}
