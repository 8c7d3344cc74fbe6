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
  let held: Failure | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let telling = false;
  /** When one was told, and of which try. */
  let told = { at: -Infinity, attempt: 0 };
  const drop = () => {
    clearTimeout(timer);
    held = undefined;
  };
  const cover = () => {
    told = { at: performance.now(), attempt: attempts.count() };
    drop();
  };
  const tell = () => {
    if (!held) return;
    const { seen: _, ...params } = held;
    telling = true;
    track(FAILURE_EVENT, params);
    telling = false;
    cover();
  };
  const stops = [
    on('event', ({ name }) => {
      if (name === FAILURE_EVENT && !telling) cover();
      // It went well after all.
      if (name === 'purchase') cover();
    }),
    listen(window, 'pagehide', tell),
    drop,
  ];
  return {
    fail(failure) {
      const age = performance.now() - told.at;
      if (age < WAIT || (age < SAME && told.attempt === attempts.count())) return;
      if (!held) timer = setTimeout(tell, WAIT);
      held = held ? merge(held, failure) : failure;
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
