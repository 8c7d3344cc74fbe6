/** A label on the journey while a rule's moment matters, and what became of it. */
import type { TagState } from '../../protocol/condition.ts';

/** A journey has one tag of a name; who opens it while it is alive only makes it live longer. */
export interface JourneyTag {
  readonly name: string;
  /** The rule that opened it: its life and what resolves it are that rule's. */
  readonly rule: string;
  readonly state: TagState;
  /** The event that made the state, and its time, epoch milliseconds. */
  readonly event: string;
  readonly at: number;
  /** Event time after which it is expired unless it was resolved. */
  readonly until: number;
}

export function isAlive({ state }: Pick<JourneyTag, 'state'>): boolean {
  return state === 'open' || state === 'shown';
}
