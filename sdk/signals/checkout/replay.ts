/** In: events that happened before this chunk came. Out: a way to listen that hears them as well, each at its time. */
import type { SensingClient } from '../late/client.ts';

export interface Replay extends Pick<SensingClient, 'listen'> {
  /** `performance.now()`, or what it was when the missed event happened that is being heard. */
  now(): number;
  /** Whether what is being heard happened before. */
  isMissed(): boolean;
  /** Call it once everything listens. */
  run(): void;
}

export function createReplay(
  missed: readonly Event[],
  { listen, guard }: Pick<SensingClient, 'listen' | 'guard'>,
): Replay {
  const heard: [type: string, handler: (event: never) => unknown][] = [];
  let current: Event | undefined;
  return {
    listen(target, type, handler) {
      heard.push([type, guard(handler)]);
      return listen(target, type, handler);
    },
    now: () => current?.timeStamp ?? performance.now(),
    isMissed: () => !!current,
    run() {
      for (current of missed)
        for (const [type, handler] of heard) if (type === current.type) handler(current as never);
      current = undefined;
    },
  };
}
