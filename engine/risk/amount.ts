/** What one row of points comes to: how much it was when something was added last, and when that was. */

export interface Amount {
  /** Place of the row in the rulebook. */
  readonly row: number;
  readonly amount: number;
  /** Event time, epoch milliseconds. */
  readonly at: number;
}
