/** Budgets and codes as a store keeps them: units held for decisions, given back or used, and the codes made of them. */

/** What becomes of grants with one record: first all that are used and released, then all that are held. */
export interface GrantChanges {
  /** Decisions that were made and may cost something. */
  hold?: readonly Hold[];
  /** Ids of decisions the customer accepted, with the code that was made. Once used, a grant stays used. */
  use?: readonly { decision: string; code?: { code: string; expires: number } }[];
  /** Ids of decisions that came to nothing. */
  release?: readonly string[];
}

/** A unit of a rule's budget, kept for one decision until it is known what became of it. */
export interface Hold {
  rule: string;
  decision: string;
  /** In hundredths of the site's currency, whole. */
  cost: number;
  /**
   * Epoch milliseconds; from then on it takes nothing from the budget any more, without anybody releasing it. Used
   * later all the same, it counts, even beyond the budget: a promise that was shown is kept.
   */
  until: number;
  /** Beginning of the code that will be made; none if left out. */
  prefix?: string;
  /** The rule's budget now; without limits it always fits. `value` in hundredths. */
  max?: { count?: number; value?: number };
}

/** A grant as it is kept. Times are epoch milliseconds. */
export interface Grant {
  rule: string;
  cost: number;
  until: number;
  prefix?: string;
  /** When it was used. */
  used?: number;
  code?: string;
  /** When the code ends. */
  expires?: number;
  /** The order it was redeemed for, and when. */
  redeemed?: { order: string; at: number };
}

/** What one rule has given. Costs in hundredths. */
export interface Spending {
  rule: string;
  used: number;
  spent: number;
  /** Kept for decisions that wait or are shown now. */
  held: number;
}

/** Budgets and codes. They change with appends; here they are read, and codes redeemed. */
export interface Grants {
  /** @returns the grant of a decision of this visitor */
  of(site: string, visitor: string, decision: string): Promise<Grant | undefined>;
  byCode(site: string, code: string): Promise<Grant | undefined>;
  /**
   * Takes a code for an order, once: the first order has it.
   * @returns the grant as it is after, or `undefined` if there is no such code
   */
  redeem(site: string, code: string, order: string, at: number): Promise<Grant | undefined>;
  /** @returns every rule that ever held something, by id */
  spending(site: string, now: number): Promise<Spending[]>;
}
