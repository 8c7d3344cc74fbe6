/** Above the settings: undo, redo, whether they are saved, that they are live only once published, and the way there. */
import { useState } from 'preact/hooks';
import { revertDraft } from '../../api/draft.ts';
import { besideRulesHref } from '../../routing/route.ts';
import type { Draft, Saving } from '../../rules/editor/use-draft.ts';
import { WORDS } from '../../words.ts';

interface Props {
  site: string;
  draft: Draft;
  onReload(): void;
}

export function SettingsTools({ site, draft, onReload }: Props) {
  const words = WORDS.editor;
  const [failed, setFailed] = useState('');
  const { history, change, saving, revision } = draft;
  const discard = () => {
    setFailed('');
    revertDraft({ site, rule: null, revision }).then(onReload, (error: Error) => setFailed(error.message));
  };
  return (
    <div class="editor-tools settings-tools">
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
        {failed || SAYS[saving]}
      </span>
      {saving === 'failed' && (
        <button type="button" class="button" onClick={draft.saveAgain}>
          {words.saveAgain}
        </button>
      )}
      <span class="tools-end">
        {saving === 'saved' && (
          <button type="button" class="button quiet-add" onClick={discard}>
            {words.discard}
          </button>
        )}
        <a
          class={saving === 'unchanged' ? 'button' : 'button primary'}
          href={besideRulesHref(site, 'publish')}
        >
          {words.publish}
        </a>
      </span>
    </div>
  );
}

const SAYS: { readonly [saving in Saving]: string } = {
  unchanged: WORDS.bookSettings.unchanged,
  saved: WORDS.bookSettings.saved,
  saving: WORDS.editor.saving,
  failed: WORDS.editor.notSaved,
};
