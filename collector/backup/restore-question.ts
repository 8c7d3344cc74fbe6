/** What the command that restores and the running collector write to each other. */
import type { Carried } from './carry-erasures.ts';

export interface RestoreQuestion {
  /** For the names of what stood there before. */
  suffix: string;
  /** Not to be taken later than this, epoch milliseconds: whoever asked has given up. */
  until: number;
}

/** What was put aside, and who was erased again. */
export interface Restored {
  aside: string[];
  carried: Carried;
}

export type RestoreAnswer = Restored | { failed: string };
