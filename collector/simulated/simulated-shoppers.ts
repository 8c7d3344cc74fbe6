/** Life in the console of the demo: two weeks of simulated shoppers at the first start, and more while it runs. */
import type { Books } from '../pipeline/books.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';
import type { Switchboard } from '../pipeline/switchboard.ts';
import { zoneOffsets } from '../pipeline/zone-offset.ts';
import type { SimulatedState, SimulatedSum } from '../store/simulated.ts';
import type { Append, Store } from '../store/store.ts';
import { arrivals } from './arrivals.ts';
import { type Crowd, crowd } from './crowd.ts';
import { removeSimulated } from './remove-simulated.ts';
import { walkOn } from './walk-on.ts';
import { walkPast } from './walk-past.ts';

export interface SimulatedOptions {
  /** Of the demo shop, and the origin of its pages. */
  site: string;
  shop: string;
  store: Store;
  books: Books;
  pipeline: Pick<Pipeline, 'submit'>;
  switches: Pick<Switchboard, 'off'>;
  /** Nobody walks through a site that is closed. */
  isOpen: (site: string) => boolean;
  /** Epoch milliseconds. */
  now: () => number;
  onError: (error: unknown) => void;
  /** How far back the first of them came, in milliseconds; two weeks if left out. */
  past?: number;
  /** The same seed and time make the same shoppers. */
  seed?: string;
}

export interface SimulatedShoppers {
  /** @returns how many the log has now; `undefined` where they are not wanted */
  known(): Promise<SimulatedSum | undefined>;
  /** Resolves when what is under way is done. */
  stop(): Promise<void>;
}

const DAY = 86_400_000;
/** What a console compares: a week with the one before. */
const PAST = 14 * DAY;
/** So long before the start they come as often as while it runs: somebody is there at the first look. */
const WARM_UP = 40 * 60_000;
/** A pause of the collector that is no longer leaves no gap. */
const PAUSE = 60_000;
/** Appends of one commit. */
const GROUP = 500;
/** Milliseconds between two looks at what another process says of them, and after an error. */
const EVERY = 1_000;
const AFTER_ERROR = 10_000;

/** Resolves when those of the past are in the log. A log that has real visitors already is left alone. */
export async function simulatedShoppers(options: SimulatedOptions): Promise<SimulatedShoppers> {
  const { site, shop, store, books, pipeline, now, onError, past = PAST, seed = 'Marlune' } = options;
  const { simulated } = store;
  let walking: (() => Promise<void>) | undefined;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  /** @param last when one of them was heard of last, if any ever was */
  function gather(until: number, last: number | undefined): Crowd {
    const from = Math.max(until - past, (last ?? 0) + PAUSE);
    const live = Math.min(until, Math.max(from, until - WARM_UP));
    const named = last === undefined ? seed : `${seed} ${last}`;
    const zone = zoneOffsets()(books.live(site).settings.zone, until);
    return crowd({
      arrivals: arrivals({ seed: named, from: Math.min(from, live), to: live, zone }),
      ...{ live, seed: named, shop },
    });
  }

  async function begin(state: SimulatedState): Promise<void> {
    // What a start that broke off has left behind.
    if (state === 'wanted') await removeSimulated(store, site, 'wanted');
    const until = now();
    const { last } = await simulated.known(site);
    const gathered = gather(until, last);
    const off = await options.switches.off(site, until);
    await append(await walkPast({ site, crowd: gathered, books, off, until }));
    if ((await simulated.state(site)) === 'removed' || stopped) return;
    await simulated.put(site, 'here');
    walking = walkOn({ site, crowd: gathered, pipeline, now, onError });
  }

  async function append(past: readonly Append[]): Promise<void> {
    for (let done = 0; done < past.length; done += GROUP) {
      await Promise.all(past.slice(done, done + GROUP).map((one) => store.journeys.append(one)));
    }
  }

  async function look(): Promise<void> {
    const state = await simulated.state(site);
    if (state === 'removed' || !options.isOpen(site)) {
      await walking?.();
      walking = undefined;
    } else if (state && !walking) await begin(state);
  }

  function later(ms: number): void {
    if (stopped) return;
    timer = setTimeout(() => {
      looking = look().then(
        () => later(EVERY),
        (error) => {
          onError(error);
          later(AFTER_ERROR);
        },
      );
    }, ms).unref();
  }

  const isNew = (await simulated.state(site)) === undefined;
  const isEmpty = isNew && (await store.journeys.list(site, { limit: 1 })).length === 0;
  if (isEmpty) await simulated.put(site, 'wanted');
  await look();
  later(EVERY);
  return {
    async known() {
      const state = await simulated.state(site);
      return state === 'here' ? simulated.known(site) : undefined;
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await looking;
      await walking?.();
    },
  };
}
