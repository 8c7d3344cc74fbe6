/** In: what is on the screen, what happened, what the customer is busy with. Out: what may be shown now, and what is in its way. */
import { FAILURE_EVENT } from '../../protocol/event-names.ts';
import { LIMITS } from '../../protocol/limits.ts';
import type { Held } from './contract.ts';
import type { Stage } from './stage.ts';
import type { Waiting } from './waiting.ts';
import { watchObstacles } from './watch-obstacles.ts';

/** Kinds that answer a need of the customer's; the others keep off confirmation pages and wait for a quiet time. */
const NEEDED = /fix|help/;
/** How a page says that it wants none of those. */
const QUIET_PAGE = 'meta[name=kairos][content~=quiet],body[data-kairos-quiet]';

export interface Gate {
  /**
   * @returns what keeps it from being shown now. `open`: it cannot be before something else happens; anything else
   *   passes by itself
   */
  obstacle(one: Waiting): Held['obstacle'];
  /** Whoever has just failed is offered nothing, and a page that reports an order confirms it. */
  hear(name: string): void;
  stop(): void;
}

/** @param over ids that are not to be tried again */
export function createGate({ open, quiet }: Stage, over: ReadonlySet<unknown>): Gate {
  let offersFrom = 0;
  /** Path of the page an order was reported on. */
  let orderedOn: string | undefined;
  const obstacles = watchObstacles();
  return {
    obstacle({ decision: { id, kind }, until, again }) {
      const now = performance.now();
      const shown = open();
      if (
        (!again && over.has(id)) ||
        now >= until ||
        (kind === 'offer' && now < offersFrom) ||
        // What is needed may take the place of an offer, and of what came before a failure.
        (shown && !((shown.stale || shown.decision.kind === 'offer') && NEEDED.test(kind)))
      )
        return 'open';
      const found = obstacles.obstacle();
      if (found || NEEDED.test(kind)) return found;
      if (orderedOn === location.pathname || document.querySelector(QUIET_PAGE)) return 'confirmation';
      return !again && now < quiet() ? 'quiet' : undefined;
    },
    hear(name) {
      if (name === FAILURE_EVENT) offersFrom = performance.now() + LIMITS.visitGap;
      if (name === 'purchase') orderedOn = location.pathname;
    },
    stop: obstacles.stop,
  };
}
