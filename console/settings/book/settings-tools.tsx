/** Above the settings: undo, redo, whether they are saved, that they are live only once published, and the way there. */
import { useState } from 'preact/hooks';
import { revertDraft } from '../../api/draft.ts';
import { besideRulesHref } from '../../routing/route.ts';
import { HistoryTools } from '../../rules/editor/history-tools.tsx';
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
  const { saving, revision } = draft;
  const discard = () => {
    setFailed('');
    revertDraft({ site, rule: null, revision }).then(onReload, (error: Error) => setFailed(error.message));
  };
  return (
    <div class="editor-tools settings-tools">
      <HistoryTools draft={draft} says={SAYS} failed={failed} />
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
