/** What a visitor can be found by later: one row of the index, and how it is named. */

/**
 * - `customer`: the shop's own id of a customer, as another channel or `user_id` tells it
 * - `order`: a `transaction_id`
 * - `failure`: reason of a failed checkout, a space, and the code if there is one
 * - `code`: that code alone
 * - the others: what became of a rule's moment, by id of the rule
 */
export const FIND_KINDS = [
  'customer',
  'order',
  'failure',
  'code',
  'decided',
  'held',
  'shown',
  'acted',
  'dismissed',
  'failed',
] as const;
export type FindKind = (typeof FIND_KINDS)[number];

export interface Find {
  kind: FindKind;
  key: string;
  /** Event time, epoch milliseconds. */
  at: number;
}
