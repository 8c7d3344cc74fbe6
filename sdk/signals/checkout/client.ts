/** What a signal of the checkout receives: what all of them must know, and where they tell. */
import type { Attempts } from './attempts.ts';
import type { EnteredClient } from './contract.ts';
import type { Failure } from './failures.ts';
import type { Replay } from './replay.ts';

export interface CheckoutClient extends EnteredClient, Pick<Replay, 'now' | 'isMissed'> {
  attempts: Attempts;
  /** Tells it as one `checkout_error`, unless it was told already. */
  fail(failure: Failure): void;
}
