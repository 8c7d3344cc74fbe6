/** Two people changed the same thing: what differs stands side by side, and one chooses what stays. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { WORDS } from '../words.ts';
import type { Difference } from './difference.ts';

export interface ConflictChoice {
  label: string;
  /** The usual one. */
  primary?: boolean;
  /** Resolves once it is done; what it rejects with is told, and the dialog stays. */
  choose(): unknown;
}

interface Props {
  title: string;
  lead: string;
  differences: readonly Difference[];
  /** Said where there is nothing to put side by side. */
  otherwise: string;
  choices: readonly ConflictChoice[];
}

export function ConflictDialog({ title, lead, differences, otherwise, choices }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const words = WORDS.conflict;
  const take = async ({ choose }: ConflictChoice) => {
    setBusy(true);
    setFailed('');
    try {
      await choose();
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  return (
    // Escape would leave it open whose version stays.
    <dialog ref={dialog} class="conflict" aria-labelledby={id} onCancel={(event) => event.preventDefault()}>
      {/* Read from its beginning: otherwise the first button would have the focus, below all that differs. */}
      <h2 id={id} tabIndex={-1} autofocus>
        {title}
      </h2>
      <p>{lead}</p>
      {differences.length === 0 ? (
        <p class="muted">{otherwise}</p>
      ) : (
        <div class="differences">
          {differences.map(({ part, mine, theirs }) => (
            <section key={part} class="difference">
              <h3>{part}</h3>
              <Side title={words.mine} says={mine} />
              <Side title={words.theirs} says={theirs} />
            </section>
          ))}
        </div>
      )}
      <div class="dialog-tools">
        {choices.map((choice) => (
          <button
            key={choice.label}
            type="button"
            class={choice.primary ? 'button primary' : 'button'}
            disabled={busy}
            onClick={() => void take(choice)}
          >
            {choice.label}
          </button>
        ))}
      </div>
      <p class="bad-text" role="status">
        {failed}
      </p>
    </dialog>
  );
}

function Side({ title, says }: { title: string; says: string }) {
  return (
    <div class="side">
      <h4>{title}</h4>
      {says === '' ? (
        <p class="muted">{WORDS.conflict.nothing}</p>
      ) : (
        says.split('\n').map((line, place) => (
          // What is set in stays so where it takes a second line.
          <p key={place} style={{ paddingInlineStart: `${(line.length - line.trimStart().length) * 1.2}em` }}>
            {line.trimStart()}
          </p>
        ))
      )}
    </div>
  );
}
