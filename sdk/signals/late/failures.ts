/**
 * In: what several signals take for a failure of the checkout. Out: one `checkout_error` for what is one failure,
 * and none where the shop tells it itself.
 */
import { FAILURE_EVENT, type FAILURE_REASONS } from '../../../protocol/event-names.ts';
import { listen } from '../../listen.ts';
import type { LateClient } from '../signal.ts';
import type { Attempts } from './attempts.ts';

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
  stop(): void;
}

export function createFailures(
  { track, on }: Pick<LateClient, 'track' | 'on'>,
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
  const tell = () => {
    if (!held) return;
    const { failure, attempt } = held;
    const { seen: _, ...params } = failure;
    told = { at: performance.now(), attempt };
    drop();
    telling = true;
    track(FAILURE_EVENT, params);
    telling = false;
  };
  const stops = [
    on('event', ({ name }) => {
      // After an order, it went well after all.
      if ((name !== FAILURE_EVENT || telling) && name !== 'purchase') return;
      toldByShop = performance.now();
      told = { at: toldByShop, attempt: attempts.count() };
      drop();
    }),
    listen(window, 'pagehide', tell),
    drop,
  ];
  return {
    fail(failure) {
      const attempt = attempts.count();
      const now = performance.now();
      if (now - toldByShop < WAIT || (now - told.at < SAME && told.attempt === attempt)) return;
      if (held && held.attempt !== attempt) tell();
      if (!held) timer = setTimeout(tell, WAIT);
      held = { failure: held ? merge(held.failure, failure) : failure, attempt };
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
