/** Shoppers on their way, in the order in which something of theirs arrives. */
import { type DueQueue, dueQueue } from '../backtest/due-queue.ts';
import { type Arrival, nextArrival } from './arrivals.ts';
import { type Random, randomOf } from './random.ts';
import { shopper } from './shopper.ts';
import type { Told, Turn, Walk } from './walk.ts';

export interface Crowd {
  /**
   * Takes the next batch out, if it arrives by then.
   * @param until epoch milliseconds
   */
  next(until: number): Sent | undefined;
}

export interface Sent {
  turn: Turn;
  /** Goes on with what was answered; without it, this shopper does not come again. */
  answered(told: Told): void;
}

export interface CrowdOptions {
  arrivals: readonly Arrival[];
  /** From when on others come, one after another without end, epoch milliseconds. */
  live: number;
  seed: string;
  /** Origin of the shop's pages. */
  shop: string;
}

type Todo = { turn: Turn; walk: Walk } | 'arrival';

export function crowd({ arrivals, live, seed, shop }: CrowdOptions): Crowd {
  const queue: DueQueue<Todo> = dueQueue();
  const chance: Random = randomOf(`${seed} live`);
  let coming = nextArrival(chance, live, live);

  function go(walk: Walk, { done, value }: IteratorResult<Turn, void>): void {
    if (!done) queue.add(value.at, { turn: value, walk });
  }

  function begin({ story, random, at }: Arrival): void {
    const walk = shopper({ story, random, at, shop });
    go(walk, walk.next());
  }

  for (const arrival of arrivals) begin(arrival);
  queue.add(coming.at, 'arrival');
  return {
    next(until) {
      for (let due = queue.next(until); due; due = queue.next(until)) {
        if (due.what !== 'arrival') {
          const { turn, walk } = due.what;
          return { turn, answered: (told) => go(walk, walk.next(told)) };
        }
        begin(coming);
        coming = nextArrival(chance, live, coming.at);
        queue.add(coming.at, 'arrival');
      }
      return undefined;
    },
  };
}
