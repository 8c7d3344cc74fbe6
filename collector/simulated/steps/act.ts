/** How a step of a story is done. */
import type { Shopper, Walk } from '../walk.ts';

/**
 * @param argument what stands behind the colon; empty if nothing does
 * @returns what is sent of it; `undefined` for what only shows in the next step
 */
export type Act = (shopper: Shopper, argument: string) => Walk | undefined;
