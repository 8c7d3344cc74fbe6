/**
 * In: replies, and the events that concern prompts. Out: the moments chunk, fetched with the first reply that has
 * something to show, and told in order what happened before it came.
 */
import { guard } from '../guard.ts';
import type { Moments, MomentsChunk, MomentsParts } from './contract.ts';

/** A failure or another cart makes what was sent ahead untrue; an order ends it. */
const CONCERNS = /^(checkout_error|purchase)$|_cart$/;

export interface LateMoments extends Omit<Moments, 'state'> {
  /** `undefined` until the chunk is there. */
  state(): ReturnType<Moments['state']> | undefined;
}

export function createLateMoments(load: () => Promise<MomentsChunk>, parts: MomentsParts): LateMoments {
  let moments: Moments | undefined;
  let loading: Promise<void> | undefined;
  let early: ((moments: Moments) => void)[] = [];
  let stopped = false;
  const failed = new Set<string>();

  const pass = (call: (moments: Moments) => void) => {
    if (moments) call(moments);
    else early.push(call);
  };
  const start = () => {
    // Both at once; the second is asked for again by whoever waits for it.
    if (!loading) parts.loadPrompts().catch(() => {});
    loading ??= load().then(({ createMoments }) => {
      if (stopped) return;
      moments = createMoments(parts);
      for (const call of early) guard(call)(moments);
      early = [];
    });
    return loading;
  };
  return {
    receive(reply, answered) {
      if (!loading && !reply.decisions.length && !reply.armed?.length) return;
      pass((late) => late.receive(reply, answered));
      start().catch(() => {
        for (const { id, rule, kind } of reply.decisions) {
          if (!failed.has(id)) parts.report('failed', { id, rule, kind, reason: 'chunk' });
          failed.add(id);
        }
      });
    },
    tracked(event) {
      if (CONCERNS.test(event.name)) pass((late) => late.tracked(event));
    },
    follow() {
      pass((late) => late.follow());
      start().catch(() => {});
    },
    state: () => moments?.state(),
    clear() {
      early = [];
      moments?.clear();
    },
    stop() {
      stopped = true;
      moments?.stop();
    },
  };
}
