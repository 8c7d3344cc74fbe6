/** Above the editor: undo, redo, whether it is saved, taking the changes back, deleting, and the way to publishing. */
import { useState } from 'preact/hooks';
import type { RulesView } from '../../../protocol/api/draft.ts';
import { revertDraft, saveDraft } from '../../api/draft.ts';
import { besideRulesHref, sectionHref } from '../../routing/route.ts';
import { WORDS } from '../../words.ts';
import { HistoryTools } from './history-tools.tsx';
import type { Draft } from './use-draft.ts';

interface Props {
  site: string;
  view: RulesView;
  rule: string;
  draft: Draft;
  onReload(): void;
}

export function EditorTools({ site, view, rule, draft, onReload }: Props) {
  const words = WORDS.editor;
  const [failed, setFailed] = useState('');
  if (view.owner === 'folder') return <p class="muted">{words.readOnly}</p>;
  const { saving, revision } = draft;
  const isLive = view.rules.some(({ id }) => id === rule);
  const act = (work: Promise<unknown>, then: () => void) => {
    setFailed('');
    work.then(then, (error: Error) => setFailed(error.message));
  };
  const leave = () => {
    draft.giveUp();
    location.hash = sectionHref(site, 'rules');
  };
  return (
    <div class="editor-tools">
      <HistoryTools draft={draft} says={SAYS} failed={failed} />
      <span class="tools-end">
        {isLive && saving === 'saved' && (
          <button
            type="button"
            class="button quiet-add"
            onClick={() => act(revertDraft({ site, rule, revision }), onReload)}
          >
            {words.discard}
          </button>
        )}
        <button
          type="button"
          class="button quiet-add"
          onClick={() => act(saveDraft({ site, rule, revision }, null), leave)}
        >
          {words.remove}
        </button>
        <a class="button primary" href={besideRulesHref(site, 'publish')}>
          {words.publish}
        </a>
      </span>
    </div>
  );
}

const SAYS = {
  unchanged: WORDS.editor.unchanged,
  saved: WORDS.editor.saved,
  saving: WORDS.editor.saving,
  failed: WORDS.editor.notSaved,
} as const;
