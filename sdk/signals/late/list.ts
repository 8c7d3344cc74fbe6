/** The signals that can wait until the page is idle; a new one is its file and a line here, or in `../checkout/list.ts`. */
import type { Signal } from '../signal.ts';
import { campaign } from './campaign.ts';
import { checkout } from './checkout.ts';
import { clicks } from './clicks.ts';
import type { SensingClient } from './client.ts';
import { declaredEvents } from './declared-events.ts';
import { forms } from './forms.ts';
import { idle } from './idle.ts';
import { oldNavigation } from './old-navigation.ts';
import { pulse } from './pulse.ts';
import { replacedLayer } from './replaced-layer.ts';
import { scriptErrors } from './script-errors.ts';
import { scrollDepth } from './scroll-depth.ts';
import { webVitals } from './web-vitals.ts';

export const LATE_SIGNALS: readonly Signal<SensingClient>[] = [
  oldNavigation,
  campaign,
  replacedLayer,
  declaredEvents,
  checkout,
  scriptErrors,
  clicks,
  forms,
  idle,
  pulse,
  scrollDepth,
  webVitals,
];
