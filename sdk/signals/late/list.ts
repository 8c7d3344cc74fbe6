/** The signals that can wait until the page is idle; a new one is its file and a line here. */
import type { Signal } from '../signal.ts';
import { alerts } from './alerts.ts';
import { campaign } from './campaign.ts';
import { clicks } from './clicks.ts';
import type { CheckoutClient } from './client.ts';
import { declaredEvents } from './declared-events.ts';
import { forms } from './forms.ts';
import { idle } from './idle.ts';
import { invalidSubmits } from './invalid-submits.ts';
import { oldNavigation } from './old-navigation.ts';
import { paymentFrames } from './payment-frames.ts';
import { pulse } from './pulse.ts';
import { refusedRequests } from './refused-requests.ts';
import { replacedLayer } from './replaced-layer.ts';
import { scriptErrors } from './script-errors.ts';
import { scrollDepth } from './scroll-depth.ts';
import { webVitals } from './web-vitals.ts';

export const LATE_SIGNALS: readonly Signal<CheckoutClient>[] = [
  oldNavigation,
  campaign,
  replacedLayer,
  declaredEvents,
  invalidSubmits,
  alerts,
  refusedRequests,
  scriptErrors,
  paymentFrames,
  clicks,
  forms,
  idle,
  pulse,
  scrollDepth,
  webVitals,
];
