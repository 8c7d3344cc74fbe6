/** In: the queue. Out: batches to the collector, one request at a time, until each event is acknowledged; replies handed on. */
import { LIMITS } from '../../protocol/limits.ts';
import type { EventsReply, EventsRequest } from '../../protocol/wire.ts';
import type { Natives } from '../natives.ts';
import type { Pending, Queue } from '../queue/queue.ts';
import { batchBody } from './batch-body.ts';
import { fullJitter } from './full-jitter.ts';
import { createLoop } from './loop.ts';
import { type Answer, post } from './post.ts';

/** Long enough for a page view and the product view behind it to travel together. */
const COLLECT = 40;
/** Bytes kept free for everything in a request but its events. */
const FRAME = 1_000;
/** A request that never reaches the network this often, with none that did, is being blocked on purpose. */
const BLOCKED_AFTER = 3;

/** Who sends, and for which site: the beginning of each request. */
export type Who = Pick<EventsRequest, 'key' | 'visitor' | 'mode'>;

export interface Sender {
  /** There is something to send. */
  wake(): void;
  /** The page may be gone in a moment: what is not under way leaves as a beacon, and stays queued. */
  lastWords(): void;
  stop(): void;
}

/**
 * @param who `undefined` while nothing may be sent; the same object as long as it is the same visitor
 * @param debug token of the console's that asks for more in the reply
 * @param onAnswer `status` is 0 when no answer came; there is a reply if it was the collector's
 */
export function createSender(
  natives: Natives,
  url: string,
  queue: Queue,
  who: () => Who | undefined,
  debug: () => unknown,
  onAnswer: (batch: Pending[], status: number, reply?: EventsReply) => void,
): Sender {
  let underWay: Pending[] = [];
  const beaconed = new Set<Pending>();
  let maxEvents: number = LIMITS.batchEvents;
  let failures = 0;
  let unreachable = 0;
  let waiting = false;

  const later = (wait?: number) => {
    waiting = true;
    return wait ?? fullJitter(failures++);
  };

  const step = async (): Promise<number> => {
    waiting = false;
    const sender = who();
    if (!sender || !navigator.onLine) return Infinity;
    const batch = queue.batch(
      maxEvents,
      LIMITS.batchBytes - FRAME,
      // A page that lives on asks for the acknowledgement once it is looked at again.
      document.hidden ? beaconed : undefined,
    );
    if (!batch.length) return Infinity;
    const losses = queue.losses();
    let answer: Answer;
    underWay = batch;
    try {
      const body = batchBody(natives, { ...sender, dropped: losses, debug: debug() }, batch);
      answer = await post(natives, url, body);
    } catch {
      onAnswer(batch, 0);
      if (navigator.onLine && ++unreachable >= BLOCKED_AFTER) {
        waiting = true;
        return Infinity;
      }
      return later();
    } finally {
      underWay = [];
    }
    // One answer shows that nobody blocks the way.
    unreachable = -Infinity;
    // Consent changed while the request was under way: this answer is for somebody else.
    if (who() !== sender) return 0;
    const { status, wait, body } = answer;
    const reply = status === 200 && isReply(body) ? body : undefined;
    if (reply) {
      failures = 0;
      maxEvents = LIMITS.batchEvents;
      queue.settle(batch);
      queue.told(losses);
      queue.count('rejected', reply.rejected.length);
    }
    onAnswer(batch, status, reply);
    if (reply) return 0;
    if (status === 413 && batch.length > 1) {
      maxEvents = batch.length >> 1;
      return 0;
    }
    // Not found is a collector being set up, or moved; every other refusal is final.
    if (/^4(?!04|29)/.test(`${status}`)) {
      queue.settle(batch, `http_${status}`);
      return 0;
    }
    return later(wait);
  };

  const loop = createLoop(step);
  return {
    wake: () => loop.poke(unreachable >= BLOCKED_AFTER ? Infinity : COLLECT),
    lastWords() {
      const sender = who();
      if (!sender || waiting) return;
      let room = LIMITS.batchBytes - FRAME;
      for (const item of underWay) room -= item.bytes;
      const batch = queue.batch(LIMITS.batchEvents, room, new Set([...underWay, ...beaconed]));
      if (!batch.length || !navigator.sendBeacon(url, batchBody(natives, sender, batch))) return;
      for (const item of batch) beaconed.add(item);
    },
    stop: loop.stop,
  };
}

/** A captive portal answers 200 as well. */
function isReply(body: unknown): body is EventsReply {
  const reply = body as EventsReply | undefined;
  return [reply?.decisions, reply?.rejected].every(Array.isArray);
}
