/** In: how much more visible time a reply says may pass in silence. Out: a `pulse` once it has; each reply replaces it. */
import { PULSE } from '../../../protocol/event-names.ts';
import type { News } from '../../emitter.ts';
import type { Signal } from '../signal.ts';
import type { SensingClient } from './client.ts';
import { createVisibleTimer } from './visible-timer.ts';

/** Longest wait a browser's timer can count. */
const LONGEST = 2 ** 31 - 1;

export const pulse: Signal<SensingClient> = {
  setup({ track, on, log, visible, listen, guard }) {
    const timer = createVisibleTimer(LONGEST, () => track(PULSE), { listen, guard });
    const take = ({ reply, visible: then }: News['answer']) => {
      if (!reply) return;
      timer.clear();
      // The reply may have come long before this signal.
      if (reply.wakeAfter) timer.set(Math.min(Math.max(then + reply.wakeAfter - visible(), 1), LONGEST));
    };
    for (const [news, moment] of log) if (moment === 'answer') take(news);
    const stops = [on('answer', take), timer.stop];
    return () => {
      for (const stop of stops) stop();
    };
  },
};
