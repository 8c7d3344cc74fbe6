/** The signals that start with the tag; a new one is its file and a line here, or in `late/list.ts` if it can wait. */
import { dataLayer } from './data-layer.ts';
import { pageViews } from './page-views.ts';
import type { Signal } from './signal.ts';

export const SIGNALS: readonly Signal[] = [pageViews, dataLayer];
