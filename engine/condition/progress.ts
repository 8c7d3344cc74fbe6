/** How far a sequence has come: for each of its beginnings, when the latest one that is complete was begun. */

export interface Progress {
  /** Place of the sequence in the rulebook. */
  readonly sequence: number;
  /** By number of events in order: event time of the first of them; `null` where there are none. */
  readonly starts: readonly (number | null)[];
}
