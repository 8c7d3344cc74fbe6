/** The event that is being answered. */
export interface Now {
  /** Its id. */
  event: string;
  /** Its effective time, epoch milliseconds. */
  at: number;
  /** It was the customer's asking for help. */
  asked?: boolean;
  /** Rule whose decision has just failed to be shown: what lost to it need not wait for quiet time. */
  instead?: string | undefined;
}
