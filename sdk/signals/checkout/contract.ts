/** What the signals chunk and the checkout chunk agree on. */
import type { SensingClient } from '../late/client.ts';
import type { Settings } from '../late/settings.ts';

/** What happened in the checkout before the chunk came. */
export interface Missed {
  /** When it was entered, epoch milliseconds. */
  since: number;
  /** Alerts that stood there at that time. */
  alerts: Map<Element, string>;
  /** In order. */
  events: readonly Event[];
}

export interface EnteredClient extends SensingClient {
  settings: Settings;
  /** Whether the customer is in the checkout. */
  inCheckout(): boolean;
  missed: Missed;
}

export interface CheckoutChunk {
  /** @returns the way to stop all of its signals */
  startCheckout(client: EnteredClient): () => void;
}
