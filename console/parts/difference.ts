/** One thing that two versions say differently, in words; empty where one says nothing of it. */
export interface Difference {
  /** What people call it. */
  part: string;
  mine: string;
  theirs: string;
}
