/** What the collector answers, kept up to date; a failure keeps the last answer beside it. */
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { ApiFailure } from '../api/api-failure.ts';
import { failureOf } from '../api/use-load.ts';
import { UnsavedContext } from '../unsaved/unsaved-context.ts';
import { poll } from './poll.ts';

export interface Polled<T> {
  /** The last good answer. */
  value?: T;
  /** Why the latest attempt brought nothing; absent once one works again. */
  failure?: ApiFailure;
  /** Asks again now. */
  retry(): void;
}

const EVERY = 5_000;

/**
 * @param every milliseconds from one answer to the next question
 * @param key names what is loaded; another key begins anew
 * @param active false pauses it
 */
export function usePoll<T>(
  load: (signal: AbortSignal) => Promise<T>,
  key: string,
  active = true,
  every = EVERY,
): Polled<T> {
  const [state, setState] = useState<{ key: string; value?: T; failure?: ApiFailure }>({ key });
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  const { settled } = useContext(UnsavedContext);

  useEffect(() => {
    if (!active) return;
    return poll(async (signal) => {
      try {
        // What the last screen is still saving may be what is asked for.
        await settled();
        const value = await latest.current(signal);
        if (!signal.aborted) setState({ key, value });
      } catch (error) {
        if (signal.aborted) return;
        setState((before) => ({ ...(before.key === key && before), key, failure: failureOf(error) }));
      }
    }, every);
  }, [key, active, attempt, every]);

  const { value, failure } = state.key === key ? state : {};
  return {
    ...(value !== undefined && { value }),
    ...(failure && { failure }),
    retry: () => setAttempt((before) => before + 1),
  };
}
