/** What a step of the checkout is given and what it gives back. */
import type { Shop } from '../shop.ts';

export interface StepContext {
  shop: Shop;
  /** Goes on to the step of that name. */
  go(step: StepName): void;
}

export const STEPS = ['contact', 'shipping', 'payment'] as const;
export type StepName = (typeof STEPS)[number];

/** Builds the step's form; it is in the page from then on until the next step replaces it. */
export type Step = (context: StepContext) => HTMLElement;
