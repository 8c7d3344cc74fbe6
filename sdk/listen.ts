/** In: a target, an event type and a handler. Out: the way to stop listening; the handler can never throw. */
import { guard } from './guard.ts';

/** @param fault called when the handler went wrong */
export function listen<E extends Event = Event>(
  target: EventTarget,
  type: string,
  handler: (event: E) => unknown,
  fault?: () => unknown,
): () => void {
  const guarded = guard(handler, fault) as EventListener;
  target.addEventListener(type, guarded, true);
  return () => target.removeEventListener(type, guarded, true);
}
