/** The signals that can wait until the page is idle; a new one is its file and a line here. */
import type { LateClient, Signal } from '../signal.ts';
import { oldNavigation } from './old-navigation.ts';
import { webVitals } from './web-vitals.ts';

export const LATE_SIGNALS: readonly Signal<LateClient>[] = [oldNavigation, webVitals];
