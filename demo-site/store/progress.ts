/** What the buyer has filled in comes in; it goes out again after a reload. Cards are never kept. */
import { kept } from './kept.ts';

export interface Progress {
  /** By field name; absent until the first step has been passed. */
  contact?: Record<string, string>;
  /** Id of the chosen way of delivery; absent until the second step has been passed. */
  delivery?: string;
}

export const progress = kept(
  () => sessionStorage,
  'marlune.checkout',
  (stored) => (typeof stored === 'object' && stored !== null ? stored : {}) as Progress,
);
