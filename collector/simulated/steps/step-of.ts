/** A step of a story in, what the shopper does out. */
import type { Shopper, Walk } from '../shopper.ts';
import type { Step } from '../story.ts';
import { BROWSING } from './browsing.ts';
import { CHECKOUT } from './checkout.ts';
import { TROUBLE } from './trouble.ts';

/**
 * @param argument what stands behind the colon; empty if nothing does
 * @returns what is sent of it; `undefined` for what only shows in the next step
 */
export type Act = (shopper: Shopper, argument: string) => Walk | undefined;

const ACTS: { readonly [name: string]: Act } = { ...BROWSING, ...CHECKOUT, ...TROUBLE };

/** @throws Error for a step that nobody knows how to do */
export function stepOf(step: Step): (shopper: Shopper) => Walk | undefined {
  const [name = '', argument = ''] = step.split(/:(.*)/s);
  const act = ACTS[name];
  if (!act) throw new Error(`“${step}” is no step; write one of ${Object.keys(ACTS).join(', ')}.`);
  return (shopper) => act(shopper, argument);
}
