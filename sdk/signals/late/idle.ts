/** In: a visible page and nobody who does anything. Out: `idle` after a minute, and `return` with how long it was. */
import { IDLE, RETURN } from '../../../protocol/event-names.ts';
import type { Signal } from '../signal.ts';
import type { SensingClient } from './client.ts';
import { createVisibleTimer } from './visible-timer.ts';

/** Visible milliseconds. */
const MINUTE = 60_000;

export const idle: Signal<SensingClient> = {
  setup({ track, listen, guard }) {
    let last = performance.now();
    let away = false;
    const tell = () => {
      away = true;
      track(IDLE, { ms: MINUTE });
    };
    const timer = createVisibleTimer(MINUTE, tell, { listen, guard });
    const active = () => {
      const now = performance.now();
      if (away) track(RETURN, { ms: Math.round(now - last) });
      // A moving pointer tells the same a hundred times a second.
      if (away || now - last > 1_000) timer.set();
      away = false;
      last = now;
    };
    timer.set();
    const stops = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove'].map((type) =>
      listen(window, type, active),
    );
    return () => {
      for (const stop of [...stops, timer.stop]) stop();
    };
  },
};
