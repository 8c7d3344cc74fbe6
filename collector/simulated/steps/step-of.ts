/** A step of a story in, what the shopper does out. */
import type { Step } from '../story.ts';
import type { Shopper, Walk } from '../walk.ts';
import type { Act } from './act.ts';
import { BROWSING } from './browsing.ts';
import { CHECKOUT } from './checkout.ts';
import { TROUBLE } from './trouble.ts';

const ACTS: { readonly [name: string]: Act } = { ...BROWSING, ...CHECKOUT, ...TROUBLE };

/** @throws Error for a step that nobody knows how to do */
export function stepOf(step: Step): (shopper: Shopper) => Walk | undefined {
  const [name = '', argument = ''] = step.split(/:(.*)/s);
  const act = ACTS[name];
  if (!act) throw new Error(`“${step}” is no step; write one of ${Object.keys(ACTS).join(', ')}.`);
  return (shopper) => act(shopper, argument);
}
