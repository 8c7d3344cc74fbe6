/** What a surface is: it finds a place for the prompt's host element and tells when it cannot. */
import type { Decision } from '../../../protocol/intervention.ts';

export interface Place {
  /** Inside the shadow root; the prompt is drawn into it. */
  container: HTMLElement;
  /** Puts the host into the page, once the prompt is drawn. */
  enter(): void;
  /** Before the host is taken away. */
  leave?(): void;
}

/**
 * @param dismiss the customer closed it by means of the surface itself
 * @throws `'slot'` or `'anchor'` when the page has no place for it
 */
export type Surface = (
  host: HTMLElement,
  decision: Decision,
  dismiss: (by: 'escape' | 'backdrop') => void,
) => Place;
