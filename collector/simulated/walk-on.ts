/** A crowd in, its shoppers walking on as time passes; they stop when they are told to, or not wanted any more. */
import type { Pipeline } from '../pipeline/pipeline.ts';
import { StoreError } from '../store/store-error.ts';
import { batchOf } from './batch-of.ts';
import type { Crowd, Sent } from './crowd.ts';

export interface WalkOnOptions {
  site: string;
  crowd: Crowd;
  pipeline: Pick<Pipeline, 'submit'>;
  /** Epoch milliseconds. */
  now: () => number;
  onError: (error: unknown) => void;
}

/** A machine that slept for longer has cut visits off; whoever was under way has left. */
const LATE = 60_000;
/** So often, in milliseconds, the clock is looked at: it may be set, or have slept. */
const LOOK = 500;

/** @returns ends it; resolves when what is under way is done */
export function walkOn({ site, crowd, pipeline, now, onError }: WalkOnOptions): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let sending: Promise<void> = Promise.resolve();

  async function send({ turn, answered }: Sent): Promise<void> {
    const received = now();
    if (received - turn.at > LATE) return;
    try {
      answered(await pipeline.submit(batchOf(site, turn, received)));
    } catch (error) {
      // This shopper leaves; whether the others do, the store says.
      if (!(error instanceof StoreError && error.code === 'unwanted')) onError(error);
    }
  }

  function walk(): void {
    const next = crowd.next(Number.POSITIVE_INFINITY);
    if (stopped || !next) return;
    wait(next);
  }

  function wait(next: Sent): void {
    const left = next.turn.at - now();
    if (left <= 0) sending = send(next).then(walk);
    else timer = setTimeout(() => wait(next), Math.min(LOOK, left)).unref();
  }

  walk();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await sending;
  };
}
