/** Two people changed one rule, or the settings: both are shown side by side, and one chooses. */
import { useEffect, useRef } from 'preact/hooks';
import type { StaleDraft } from '../../../protocol/api/rulebook.ts';
import { WORDS } from '../../words.ts';
import type { Difference } from '../edit/difference.ts';
import type { Json } from '../edit/json.ts';

interface Props {
  conflict: StaleDraft;
  mine: Json;
  /** What differs, in words, side by side. */
  differences(mine: Json, theirs: Json): readonly Difference[];
  title: string;
  onKeepMine(): void;
  onTakeTheirs(): void;
}

export function ConflictDialog({ conflict, mine, differences, title, onKeepMine, onTakeTheirs }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const words = WORDS.editor.conflict;
  const theirs = conflict.content as Json | null;
  const told = differences(mine, theirs ?? {});
  return (
    // Escape would leave it open whose rule stays.
    <dialog
      ref={dialog}
      class="conflict"
      aria-labelledby="conflict-title"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="conflict-title">{title}</h2>
      <p>{words.lead(conflict.who ?? words.somebody)}</p>
      <div class="sides">
        <Side title={words.mine} says={told.map(({ part, mine: say }) => [part, say])} />
        {theirs === null ? (
          <section>
            <h3>{words.theirs}</h3>
            <p>{words.deleted}</p>
          </section>
        ) : (
          <Side title={words.theirs} says={told.map(({ part, theirs: say }) => [part, say])} />
        )}
      </div>
      <div class="dialog-tools">
        <button type="button" class="button primary" onClick={onKeepMine}>
          {words.keepMine}
        </button>
        {theirs !== null && (
          <button type="button" class="button" onClick={onTakeTheirs}>
            {words.takeTheirs}
          </button>
        )}
      </div>
    </dialog>
  );
}

/** Only what differs is told. */
function Side({ title, says }: { title: string; says: (readonly [part: string, words: string])[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {says.map(([part, words]) => (
          <div key={part}>
            <dt>{part}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
