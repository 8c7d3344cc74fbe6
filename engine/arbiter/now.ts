/** The event that is being answered. */
export interface Now {
  /** Its id. */
  event: string;
  /** Its effective time, epoch milliseconds. */
  at: number;
  /** Rule whose decision has just failed to be shown: what lost to it need not wait for quiet time. */
  instead?: string | undefined;
}
