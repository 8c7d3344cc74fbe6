/** In: the tag's client. Out: what a late signal receives: the same, and ways to be called whose faults are counted. */
import type { Emitter } from '../../emitter.ts';
import { guard } from '../../guard.ts';
import { listen } from '../../listen.ts';
import type { LateClient } from '../signal.ts';

export interface SensingClient extends LateClient {
  /** The handler can never throw into the page. @returns the way to stop listening */
  listen<E extends Event = Event>(
    target: EventTarget,
    type: string,
    handler: (event: E) => unknown,
  ): () => void;
  /** The same for what anything else calls: a timer, an observer, the page. */
  guard<A extends unknown[], R>(run: (...args: A) => R): (...args: A) => R | undefined;
}

export function createSensingClient(client: LateClient): SensingClient {
  const fault = () => client.count('fault_signal');
  return {
    ...client,
    on: ((moment: 'any', listener: () => unknown) =>
      client.on(moment, guard(listener, fault))) as Emitter['on'],
    listen: (target, type, handler) => listen(target, type, handler, fault),
    guard: (run) => guard(run, fault),
  };
}
