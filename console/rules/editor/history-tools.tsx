/** Undo, redo, whether what one did is saved, and saving again where it failed: above whatever saves itself into the draft. */
import { WORDS } from '../../words.ts';
import type { Draft, Saving } from './use-draft.ts';

interface Props {
  draft: Draft;
  says: { readonly [saving in Saving]: string };
  /** What went wrong with something else; said instead. */
  failed: string;
}

export function HistoryTools({ draft, says, failed }: Props) {
  const words = WORDS.editor;
  const { history, change, saving, saveAgain } = draft;
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={history.past.length === 0}
        onClick={() => change({ do: 'undo' })}
        aria-keyshortcuts="Control+Z"
      >
        {words.undo}
      </button>
      <button
        type="button"
        class="button"
        disabled={history.future.length === 0}
        onClick={() => change({ do: 'redo' })}
        aria-keyshortcuts="Control+Shift+Z"
      >
        {words.redo}
      </button>
      <span class={failed || saving === 'failed' ? 'bad-text' : 'muted'} role="status">
        {failed || says[saving]}
      </span>
      {saving === 'failed' && (
        <button type="button" class="button" onClick={saveAgain}>
          {words.saveAgain}
        </button>
      )}
    </>
  );
}
