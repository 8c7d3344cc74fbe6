/** Simulated shoppers as a store keeps them: whether a site wants them, who is there, and how they go. */

/**
 * - `wanted`: to be made, by whichever collector serves the demo shop; until then none of them counts.
 * - `here`: made, and walking while a collector runs.
 * - `removed`: somebody took them out; they come back only when somebody asks for them.
 */
export type SimulatedState = 'wanted' | 'here' | 'removed';

export interface Simulated {
  /** @returns `undefined` where nobody ever spoke of them */
  state(site: string): Promise<SimulatedState | undefined>;
  /** From then on an append of one of them is refused, as `unwanted`, unless they are wanted or here. */
  put(site: string, state: SimulatedState): Promise<void>;
  /** @returns how many there are, with their events, and when the last of them was heard of, epoch milliseconds */
  known(site: string): Promise<SimulatedSum>;
  /**
   * Deletes at most `limit` of them with all that is kept of them, in one commit. They leave no tombstone: nobody
   * asked to be forgotten.
   * @returns how many are gone; 0 when there is nobody left
   */
  remove(site: string, limit: number): Promise<number>;
}

export interface SimulatedSum {
  visitors: number;
  events: number;
  /** Absent where there are none. */
  last?: number;
}
