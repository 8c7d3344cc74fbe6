/**
 * In: what happens in the tag. Out: the moments chunk, fetched with the first reply that has something to show; it
 * reads in the log what happened before it came.
 */
import { guard } from '../guard.ts';
import type { Moments, MomentsChunk, MomentsParts } from './contract.ts';

export interface LateMoments {
  /** Shows again what an earlier page showed and nobody closed. */
  follow(): void;
  /** `undefined` until the chunk is there. */
  state(): ReturnType<Moments['state']> | undefined;
  clear(): void;
  stop(): void;
}

export function createLateMoments(parts: MomentsParts): LateMoments {
  const { load, log, on, emit, track } = parts;
  let moments: Moments | undefined;
  let loading: Promise<void> | undefined;
  let stopped = false;

  const start = () => {
    loading ??= load<MomentsChunk>('__MOMENTS_FILE__').then(({ createMoments }) => {
      if (!stopped) moments = createMoments(parts);
    });
    return loading;
  };
  const stopListening = on('answer', ({ reply }) => {
    if (!reply || loading) return;
    const { decisions, armed } = reply;
    if (!decisions.length && !armed?.length) return;
    // A browser that could not load a file once does not try again on this page.
    start().catch(() => {
      for (const { id, rule, kind } of decisions) {
        track('intervention_failed', { decision: id, reason: 'chunk' });
        emit({ id, rule, kind, reason: 'chunk' }, 'failed');
      }
    });
  });
  return {
    async follow() {
      await guard(start)();
      moments?.follow();
    },
    state: () => moments?.state(),
    clear() {
      log.length = 0;
      moments?.clear();
    },
    stop() {
      stopped = true;
      stopListening();
      moments?.stop();
    },
  };
}
