/** A dialog in which something is done: it closes once that is done, and says why it was not. */
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { failureWords } from '../sign-in/failure-words.ts';

export interface Dialog {
  dialog: RefObject<HTMLDialogElement | null>;
  /** Why the last attempt failed; empty while there is nothing to say. */
  failure: string;
  open(): void;
  /** @param then told once the dialog is closed */
  act<T>(work: Promise<T>, then: (result: T) => void): void;
}

export function useDialog(): Dialog {
  const dialog = useRef<HTMLDialogElement>(null);
  const [failure, setFailure] = useState('');
  return {
    dialog,
    failure,
    open() {
      setFailure('');
      dialog.current?.showModal();
    },
    act(work, then) {
      work.then(
        (result) => {
          dialog.current?.close();
          then(result);
        },
        (error: unknown) => setFailure(failureWords(error)),
      );
    },
  };
}
