/** A decision that may be shown, and for how long. */
import type { Decision } from '../../protocol/intervention.ts';

export interface Waiting {
  decision: Decision;
  /** `performance.now()` until which it may be shown. */
  until: number;
  /** An earlier page showed it already. */
  again?: true;
}
