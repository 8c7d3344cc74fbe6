/** What the collector answers once, asked again only by hand: for screens where one works, and nothing may move by itself. */
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { UnsavedContext } from '../unsaved/unsaved-context.ts';
import { ApiFailure } from './api-failure.ts';

export interface Loaded<T> {
  value?: T;
  failure?: ApiFailure;
  /** Asks again; the last answer stays until the next is there. */
  reload(): void;
}

/** @param key names what is loaded; another key begins anew */
export function useLoad<T>(load: (signal: AbortSignal) => Promise<T>, key: string): Loaded<T> {
  const [state, setState] = useState<{ key: string; value?: T; failure?: ApiFailure }>({ key });
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  const { settled } = useContext(UnsavedContext);

  useEffect(() => {
    const ending = new AbortController();
    // What the last screen is still saving may be what is asked for.
    const loading = settled().then(() => latest.current(ending.signal));
    loading.then(
      (value) => !ending.signal.aborted && setState({ key, value }),
      (error: unknown) => {
        if (!ending.signal.aborted) setState({ key, failure: failureOf(error) });
      },
    );
    return () => ending.abort();
  }, [key, attempt]);

  const { value, failure } = state.key === key ? state : {};
  return {
    ...(value !== undefined && { value }),
    ...(failure && { failure }),
    reload: () => setAttempt((before) => before + 1),
  };
}

export function failureOf(error: unknown): ApiFailure {
  return error instanceof ApiFailure ? error : new ApiFailure('unexpected', String(error));
}
