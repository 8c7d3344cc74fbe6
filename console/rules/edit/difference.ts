/** A part in which two of a kind differ, and what each says of it. */
export interface Difference {
  /** Name of the part, as people read it. */
  part: string;
  mine: string;
  theirs: string;
}
