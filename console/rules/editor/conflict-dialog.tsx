/** Two people changed one rule: both are shown side by side, and one chooses. */
import { useEffect, useRef } from 'preact/hooks';
import type { StaleDraft } from '../../../protocol/api/rulebook.ts';
import { WORDS } from '../../words.ts';
import { type Json, readAt } from '../edit/json.ts';
import { tellRule } from '../edit/tell-rule.ts';

interface Props {
  conflict: StaleDraft;
  mine: Json;
  onKeepMine(): void;
  onTakeTheirs(): void;
}

export function ConflictDialog({ conflict, mine, onKeepMine, onTakeTheirs }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const words = WORDS.editor.conflict;
  const theirs = conflict.content as Json | null;
  return (
    // Escape would leave it open whose rule stays.
    <dialog
      ref={dialog}
      class="conflict"
      aria-labelledby="conflict-title"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="conflict-title">{words.title}</h2>
      <p>{words.lead(conflict.who ?? words.somebody)}</p>
      <div class="sides">
        <Side title={words.mine} rule={mine} other={theirs} />
        {theirs === null ? (
          <section>
            <h3>{words.theirs}</h3>
            <p>{words.deleted}</p>
          </section>
        ) : (
          <Side title={words.theirs} rule={theirs} other={mine} />
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
function Side({ title, rule, other }: { title: string; rule: Json; other: Json | null }) {
  const parts = Object.keys(WORDS.publishing.parts).filter(
    (part) => JSON.stringify(readAt(rule, [part])) !== JSON.stringify(readAt(other ?? {}, [part])),
  );
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {parts.map((part) => (
          <div key={part}>
            <dt>{WORDS.publishing.parts[part]}</dt>
            <dd>{tellRule(readAt(rule, [part]))}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
