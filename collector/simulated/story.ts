/** A story that simulated shoppers go through, as a row of data. */
import type { Kind } from '../../protocol/intervention.ts';
import type { ConsentMode } from '../../protocol/wire.ts';

export interface Story {
  id: string;
  /** How often it happens, beside the others. */
  weight: number;
  /** How often while somebody looks, where that differs: who is stuck is worth seeing. */
  live?: number;
  /** How many times as often in the last three days: what goes badly changes. */
  lately?: number;
  steps: readonly Step[];
  /** What the shopper does with a prompt of this kind; by chance where nothing is said. */
  does?: { readonly [kind in Kind]?: Reaction };
  mode?: ConsentMode;
}

export type Reaction = 'acts' | 'dismisses' | 'ignores';

/** What a piece costs: a cart of €100 to €199.99 has an offer in the demo's rulebook. */
export type Price = 'low' | 'range' | 'high' | 'any';

/** One thing a shopper does; what stands behind the colon is said in the file of that step. */
export type Step =
  | 'home'
  | 'list'
  | `item:${Price}`
  | 'delivery'
  | 'add'
  | 'cart'
  | 'remove'
  | 'checkout'
  | `invalid:${string}`
  | 'shipping'
  | 'declined'
  | `declined:${string}`
  | 'order'
  | 'sold-out'
  | 'coupon'
  | 'slow'
  | 'rage'
  | 'dead'
  | 'error'
  | `hesitates:${string}`
  | 'abandons'
  | 'leaving'
  | `waits:${number}s`
  | `later:${number}d`;
