/** One form's sending: busy until it is answered, and why it was refused. */
import { useState } from 'preact/hooks';
import { failureWords } from './failure-words.ts';

export interface Submit {
  busy: boolean;
  /** In words; empty if nothing was refused. */
  failure: string;
  onSubmit(event: Event): void;
}

/** @param work what sending does; what it throws is told */
export function useSubmit(work: () => Promise<void>): Submit {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  return {
    busy,
    failure,
    onSubmit(event) {
      event.preventDefault();
      if (busy) return;
      setBusy(true);
      setFailure('');
      work()
        .catch((error: unknown) => setFailure(failureWords(error)))
        .finally(() => setBusy(false));
    },
  };
}
