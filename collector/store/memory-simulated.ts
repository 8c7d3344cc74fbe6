/** The simulated shoppers of the store in memory. */
import { isSimulated } from '../../protocol/simulated.ts';
import type { Simulated, SimulatedState } from './simulated.ts';
import type { JourneyRow } from './store.ts';

/** What it must know of the journeys beside it. */
export interface KnownJourneys {
  rows(site: string): readonly JourneyRow[];
  drop(site: string, visitor: string): void;
}

/** @param states of the sites, shared with the appends that they decide upon */
export function memorySimulated(
  open: () => void,
  states: Map<string, SimulatedState>,
  journeys: KnownJourneys,
): Simulated {
  const theirs = (site: string) => journeys.rows(site).filter(({ visitor }) => isSimulated(visitor));
  return {
    async state(site) {
      open();
      return states.get(site);
    },
    async put(site, state) {
      open();
      states.set(site, state);
    },
    async known(site) {
      open();
      const rows = theirs(site);
      return {
        visitors: rows.length,
        events: rows.reduce((sum, { events }) => sum + events, 0),
        ...(rows.length > 0 && { last: Math.max(...rows.map(({ lastReceived }) => lastReceived)) }),
      };
    },
    async remove(site, limit) {
      open();
      const some = theirs(site).slice(0, limit);
      for (const { visitor } of some) journeys.drop(site, visitor);
      return some.length;
    },
  };
}
