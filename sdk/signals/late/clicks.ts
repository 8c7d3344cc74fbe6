/**
 * In: clicks. Out: `rage_click` for three and more in one place within a second, `dead_click` for one that does nothing
 * although it looks as if it would; many on something dead are one `rage_click` with `dead`.
 */
import { DEAD_CLICK, RAGE_CLICK } from '../../../protocol/event-names.ts';
import type { Signal } from '../signal.ts';
import type { SensingClient } from './client.ts';
import { describeTarget } from './describe-target.ts';
import { isMadeForMany, looksClickable } from './looks-clickable.ts';
import { type EffectWatch, watchEffects } from './watch-effects.ts';

const MANY = 3;
/** Between the first and the third of them, and after the last until its effect must have been seen. */
const SOON = 1_000;
/** Pixels. */
const NEAR = 30;

interface Burst {
  target: Element;
  x: number;
  y: number;
  times: number[];
  /** Only of what looks as if it would do something. */
  effects: EffectWatch | undefined;
}

export const clicks: Signal<SensingClient> = {
  setup({ track, listen, guard }) {
    let burst: Burst | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = guard(async () => {
      clearTimeout(timer);
      const ended = burst;
      burst = undefined;
      if (!ended) return;
      const { target, times, effects } = ended;
      // Whoever selects a sentence clicks three times.
      const selects = !effects && !getSelection()?.isCollapsed;
      const rage = isRage(times) && !selects && !isMadeForMany(target);
      const dead = !!effects && !(await effects.seen());
      const name = rage ? RAGE_CLICK : dead && DEAD_CLICK;
      if (name) track(name, { target: describeTarget(target), ...(rage && { clicks: times.length, dead }) });
    });
    const stopListening = listen<MouseEvent>(window, 'click', (event) => {
      const target = event.composedPath()[0];
      const { isTrusted, detail, clientX: x, clientY: y } = event;
      // By the keyboard, a held key clicks again and again; in our own prompts we know what is what.
      if (!isTrusted || !detail || !(target instanceof Element) || target.closest('[data-kairos]')) return;
      const near = burst && Math.hypot(x - burst.x, y - burst.y) <= NEAR;
      if (!near || !burst) {
        void settle();
        burst = {
          target,
          x,
          y,
          times: [],
          effects: looksClickable(target) ? watchEffects(target, listen) : undefined,
        };
      }
      burst.times.push(performance.now());
      clearTimeout(timer);
      timer = setTimeout(settle, SOON);
    });
    return () => {
      stopListening();
      clearTimeout(timer);
      burst?.effects?.stop();
    };
  },
};

function isRage(times: readonly number[]): boolean {
  return times.some((time, i) => time - (times[i - MANY + 1] ?? -Infinity) <= SOON);
}
