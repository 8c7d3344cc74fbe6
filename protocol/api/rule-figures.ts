/** `GET …/rules/figures`: what the rules of a site did of late. */
/**
 * `GET …/rules/figures?days=14&rules=ID,ID`: what these rules did, all of them if none is named, each counted once a
 * visit; a rule that never did anything is absent.
 */
export interface RuleFigures {
  /** Of visits that began in the last so many days. */
  days: number;
  /** Visits of simulated shoppers among them. */
  simulated: number;
  /** True while the log is still being read: the numbers will grow. */
  counting: boolean;
  rules: {
    [rule: string]: {
      decided: number;
      shown: number;
      acted: number;
      dismissed: number;
      failed: number;
      /** Different visitors it decided for in this time. */
      visitors: number;
      /** When it decided last, be it before this time, epoch milliseconds; absent if it never did. */
      lastFired?: number;
      /** Visits with an order after it was shown, or acted on: one came after the other, no more is said. */
      orderedAfterShown: number;
      orderedAfterActed: number;
      /** The rule it lost to most often. */
      lostTo?: { rule: string; name: string; times: number };
      heldBy: { [code: string]: number };
    };
  };
}
