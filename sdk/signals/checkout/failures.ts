/**
 * In: what several signals take for a failure of the checkout. Out: one `checkout_error` for what is one failure,
 * and none where the shop tells it itself.
 */
import type { WireEvent } from '../../../protocol/event.ts';
import { FAILURE_EVENT, type FAILURE_REASONS } from '../../../protocol/event-names.ts';
import type { Attempts } from './attempts.ts';
import type { EnteredClient } from './contract.ts';
import type { Replay } from './replay.ts';

/** The shop's own word, and what else shows the same failure, comes within this. */
const WAIT = 2_000;
/** What comes after a try later than this has another cause. */
const SAME = 10_000;
/** What says most about the cause, first. */
const TELLING = ['request', 'field', 'alert', 'error', 'frame'] as const;

export interface Failure {
  seen: (typeof TELLING)[number];
  reason: (typeof FAILURE_REASONS)[number];
  code?: string | undefined;
  message?: string | undefined;
  step?: string | undefined;
}

export interface Failures {
  fail(failure: Failure): void;
  /** Hears what the page told before the chunk came. */
  catchUp(): void;
  stop(): void;
}

export function createFailures(
  { track, on, log, missed, guard, listen, now }: EnteredClient & Pick<Replay, 'listen' | 'now'>,
  attempts: Attempts,
): Failures {
  let held: { failure: Failure; attempt: number } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let telling = false;
  /** When the last one was told, and of which try. */
  let told = { at: -Infinity, attempt: 0 };
  let toldByShop = -Infinity;
  const drop = () => {
    clearTimeout(timer);
    held = undefined;
  };
  const tell = guard(() => {
    if (!held) return;
    const { failure, attempt } = held;
    const { seen: _, ...params } = failure;
    told = { at: now(), attempt };
    drop();
    telling = true;
    track(FAILURE_EVENT, params);
    telling = false;
  });
  const hear = ({ name }: WireEvent) => {
    // After an order, it went well after all.
    if ((name !== FAILURE_EVENT || telling) && name !== 'purchase') return;
    toldByShop = now();
    told = { at: toldByShop, attempt: attempts.count() };
    drop();
  };
  const stops = [on('event', hear), listen(window, 'pagehide', tell), drop];
  return {
    fail(failure) {
      const attempt = attempts.count();
      const at = now();
      if (at - toldByShop < WAIT || (at - told.at < SAME && told.attempt === attempt)) return;
      if (held && held.attempt !== attempt) tell();
      if (!held) timer = setTimeout(tell, WAIT);
      held = { failure: held ? merge(held.failure, failure) : failure, attempt };
    },
    catchUp() {
      for (const [news, moment] of log) if (moment === 'event' && news.at >= missed.since) hear(news);
    },
    stop() {
      for (const stop of stops) stop();
    },
  };
}

/** The cause from what says most about it, the message from whatever has one. */
function merge(one: Failure, other: Failure): Failure {
  const [first, second] =
    TELLING.indexOf(one.seen) <= TELLING.indexOf(other.seen) ? [one, other] : [other, one];
  return { ...first, message: first.message ?? second.message, step: first.step ?? second.step };
}
