/** What a language needs to answer "why am I seeing this?"; a sentence that is missing is a type error. */

/** What the shop knows that a rule may have been about, as a customer would group it. */
export type Reason =
  /** Something failed in the checkout. */
  | 'failure'
  /** How far the checkout has come. */
  | 'checkout'
  | 'cart'
  /** Earlier visits and orders. */
  | 'before'
  /** What brought them here: a campaign. */
  | 'arrival'
  | 'device'
  /** Something seemed to be in their way. */
  | 'obstacle'
  | 'leaving'
  /** What was looked at in this visit. */
  | 'pages'
  /** Nothing else is known. */
  | 'here';

/** What was begun a while ago, for silences, by its event. */
export type Begun = 'begin_checkout' | 'add_shipping_info' | 'add_payment_info' | 'add_to_cart';

export interface CustomerWords {
  /** @param reasons one or two of those below */
  sentence(reasons: readonly string[]): string;
  /** A reason. @param amount what the cart is worth, as this language writes it */
  worth(amount: string): string;
  readonly reasons: { readonly [reason in Reason]: string };
  readonly begun: { readonly [event in Begun]: string };
}
