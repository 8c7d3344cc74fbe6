/** A rule as a sentence one fills in: when … then show … how often. It saves itself into the draft. */
import { useMemo, useState } from 'preact/hooks';
import { checkRule } from '../../../engine/check/check-rule.ts';
import type { RuleView } from '../../../protocol/api/draft.ts';
import type { UnfinishedRule } from '../../../protocol/api/rulebook.ts';
import { USUAL_SETTINGS } from '../../../protocol/usual-settings.ts';
import type { Site } from '../../api/sites.ts';
import { Notice } from '../../parts/notice.tsx';
import { ruleHref } from '../../routing/route.ts';
import { WORDS } from '../../words.ts';
import { Group } from '../conditions/group.tsx';
import { asObject, asText, type Json } from '../edit/json.ts';
import { languagesOf } from '../edit/languages.ts';
import { TextField } from '../fields/text-field.tsx';
import { LiveLink } from '../preview/live-link.tsx';
import { PreviewPart } from '../preview/preview-part.tsx';
import { ShowPart } from '../showing/show-part.tsx';
import { TryPart } from '../try/try-part.tsx';
import { type Edit, EditContext } from './edit-context.ts';
import { EditorTools } from './editor-tools.tsx';
import { JsonPart } from './json-part.tsx';
import { LabelPart } from './label-part.tsx';
import { LeftToDo } from './left-to-do.tsx';
import { MorePart } from './more-part.tsx';
import { OftenPart } from './often-part.tsx';
import { RuleConflict } from './rule-conflict.tsx';
import { SentencePart } from './sentence-part.tsx';
import { settingsOf } from './settings-of.ts';
import { ShownOrNot } from './shown-or-not.tsx';
import { SplitPart } from './split-part.tsx';
import { tagsOf } from './tags-of.ts';
import { useDraft } from './use-draft.ts';
import { useExamples } from './use-examples.ts';
import { useUndoKeys } from './use-undo-keys.ts';

interface Props {
  site: Site;
  view: RuleView;
  rule: UnfinishedRule;
  /** Another rule, or this one as it is live, is to be shown. */
  onReload(): void;
}

export function RuleEditor({ site, view, rule, onReload }: Props) {
  const readOnly = view.owner === 'folder';
  const draft = useDraft({
    site: site.key,
    rule: rule.id,
    content: rule as Json,
    revision: view.revisions.rules[rule.id] ?? 0,
    changed: view.changes.some((change) => change.rule === rule.id),
    readOnly,
  });
  const { now } = draft.history;
  const own = useMemo(() => checkRule(now).problems, [now]);
  const problems = own.length > 0 ? own : draft.problems;
  const languages = languagesOf(now);
  const settings = settingsOf(view);
  const usual = settings.lang ?? USUAL_SETTINGS.lang;
  const [copy, setCopy] = useState<UnfinishedRule>();
  const [chosen, setLang] = useState(usual);
  const lang = languages.includes(chosen) ? chosen : (languages[0] ?? usual);
  const edit: Edit = {
    site: site.key,
    rule: now,
    change: draft.change,
    problems,
    readOnly,
    settings,
    tags: tagsOf(view.tags, now),
    examples: useExamples(site.key),
    lang,
  };
  useUndoKeys(draft.change);
  const words = WORDS.editor;
  const shows = asObject(asObject(now)['then'])['show'] !== undefined;
  return (
    <EditContext.Provider value={edit}>
      <EditorTools site={site.key} draft={draft} view={view} rule={rule.id} onReload={onReload} />
      <LeftToDo problems={problems} />
      {copy && (
        <Notice tone="calm" icon="decided">
          {words.conflict.kept}{' '}
          <a href={ruleHref(site.key, copy.id)}>{asText(asObject(copy as Json)['name'])}</a>
        </Notice>
      )}
      <SentencePart />
      <div class="editor-parts">
        <section class="panel part-panel">
          <TextField at={['name']} label={words.name} />
        </section>
        <section class="panel part-panel">
          <h2>{words.when}</h2>
          <Group at={['when']} root />
        </section>
        <section class="panel part-panel">
          <h2>{words.then}</h2>
          <ShownOrNot />
          {shows && <ShowPart onLanguage={setLang} />}
        </section>
        {shows && (
          <section class="panel part-panel preview-panel">
            <h2>{WORDS.preview.title}</h2>
            <PreviewPart />
            <LiveLink site={site} />
          </section>
        )}
        {shows && (
          <section class="panel part-panel">
            <h2>{words.often}</h2>
            <OftenPart />
          </section>
        )}
        <TryPart site={site.key} />
        <details class="panel part-panel">
          <summary>{words.more}</summary>
          <MorePart />
        </details>
        {shows && (
          <details class="panel part-panel">
            <summary>{words.compare}</summary>
            <SplitPart />
          </details>
        )}
        <details class="panel part-panel" open={!shows}>
          <summary>{words.label}</summary>
          <LabelPart />
        </details>
        <details class="panel part-panel">
          <summary>{words.json}</summary>
          <JsonPart key={asText(asObject(now)['id'])} />
        </details>
      </div>
      {draft.conflict && (
        <RuleConflict
          site={site.key}
          conflict={draft.conflict}
          mine={now}
          onKeepMine={draft.keepMine}
          onGiveUp={draft.giveUp}
          onTakeTheirs={draft.takeTheirs}
          onBoth={(made) => {
            setCopy(made);
            draft.takeTheirs();
          }}
        />
      )}
    </EditContext.Provider>
  );
}
