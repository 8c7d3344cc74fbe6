/** The settings under way: they save themselves into the draft like a rule, with undo and a choice when two change them. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { checkRulebook } from '../../../engine/check/check-rulebook.ts';
import type { RulebookSettings } from '../../../protocol/api/rulebook.ts';
import type { SettingsView } from '../../../protocol/api/settings.ts';
import { USUAL_SETTINGS } from '../../../protocol/usual-settings.ts';
import { ConflictDialog } from '../../parts/conflict-dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { asObject, type Json } from '../../rules/edit/json.ts';
import { withGroup } from '../../rules/edit/with-group.ts';
import { type Edit, EditContext } from '../../rules/editor/edit-context.ts';
import { LeftToDo } from '../../rules/editor/left-to-do.tsx';
import { useDraft } from '../../rules/editor/use-draft.ts';
import { useExamples } from '../../rules/editor/use-examples.ts';
import { useUndoKeys } from '../../rules/editor/use-undo-keys.ts';
import { WORDS } from '../../words.ts';
import { settingsDifferences } from './settings-differences.ts';
import { SettingsTools } from './settings-tools.tsx';

interface Props {
  site: string;
  view: SettingsView;
  /** It is to be shown as it is live. */
  onReload(): void;
  children: ComponentChildren;
}

export function SettingsEditor({ site, view, onReload, children }: Props) {
  const readOnly = view.owner === 'folder';
  const draft = useDraft({
    site,
    rule: null,
    content: startOf((view.change?.content ?? view.settings) as RulebookSettings),
    revision: view.revision,
    changed: view.change !== undefined,
    readOnly,
    problems: view.problems,
  });
  const { now } = draft.history;
  const own = useMemo(() => checkRulebook(now).problems, [now]);
  const problems = own.length > 0 ? own : draft.problems;
  const settings = now as unknown as RulebookSettings;
  const edit: Edit = {
    site,
    rule: now,
    change: draft.change,
    problems,
    readOnly,
    settings,
    tags: view.tags,
    examples: useExamples(site),
    lang: settings.lang ?? USUAL_SETTINGS.lang,
  };
  useUndoKeys(draft.change);
  const words = WORDS.bookSettings;
  const choice = WORDS.editor.conflict;
  return (
    <EditContext.Provider value={edit}>
      {readOnly ? (
        <Notice tone="calm" icon="held" title={words.folderTitle}>
          <p>{words.folder}</p>
        </Notice>
      ) : (
        <SettingsTools site={site} draft={draft} onReload={onReload} />
      )}
      {problems.length > 0 && <LeftToDo problems={problems} />}
      {children}
      {draft.conflict && (
        <ConflictDialog
          title={words.conflict}
          lead={choice.lead(draft.conflict.who ?? choice.somebody)}
          differences={settingsDifferences(now, (draft.conflict.content ?? {}) as Json)}
          otherwise={WORDS.conflict.same}
          choices={[
            { label: choice.keepMine, primary: true, choose: draft.keepMine },
            { label: choice.takeTheirs, choose: draft.takeTheirs },
          ]}
        />
      )}
    </EditContext.Provider>
  );
}

/** The editor of conditions puts them into groups. */
function startOf(settings: RulebookSettings): Json {
  const { segments, ...rest } = asObject(settings as unknown as Json);
  if (!Array.isArray(segments)) return rest;
  return { ...rest, segments: segments.map((segment) => withGroup(asObject(segment))) };
}
