/** Before the draft goes live: what changes, what must be mended first, and a note for those who come after. */
import { useId, useRef, useState } from 'preact/hooks';
import type { DraftChange, RulesView } from '../../../protocol/api/draft.ts';
import { discardDraft, publish } from '../../api/publish.ts';
import { loadRules } from '../../api/rules.ts';
import type { Site } from '../../api/sites.ts';
import { failureOf, useLoad } from '../../api/use-load.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ScreenHeading } from '../../parts/screen-heading.tsx';
import { besideRulesHref, ruleHref, sectionHref } from '../../routing/route.ts';
import { fieldProblem } from '../../words/field-problem.ts';
import { WORDS } from '../../words.ts';
import { asText, type Json, readAt } from '../edit/json.ts';
import { tellSentence } from '../tell/tell-sentence.ts';
import { partsOf } from './parts-of.ts';
import { SettingsRow } from './settings-row.tsx';

export function PublishScreen({ site }: { site: Site }) {
  const [pages, setPages] = useState(1);
  const {
    value: fresh,
    failure,
    reload,
  } = useLoad((signal) => loadRules(site.key, signal, { changed: true }, pages), `${site.key} ${pages}`);
  // The note that is being written stays while more is loaded.
  const last = useRef(fresh);
  last.current = fresh ?? last.current;
  const view = last.current;
  const [done, setDone] = useState<number>();
  const words = WORDS.publishing;
  return (
    <>
      <a class="back" href={sectionHref(site.key, 'rules')}>
        <Icon name="back" />
        {words.back}
      </a>
      <ScreenHeading title={[words.title, site.name]}>{words.title}</ScreenHeading>
      <p class="lead">{words.lead}</p>
      <div role="status">
        {done !== undefined && (
          <Notice tone="calm" icon="decided" title={words.done(done)}>
            <p>{words.doneLead}</p>
          </Notice>
        )}
      </div>
      {!view && (failure ? <FailureNotice failure={failure} retry={reload} /> : <Loading />)}
      {view && view.counts.changes === 0 && done === undefined && <p>{words.nothing}</p>}
      {view && view.counts.changes > 0 && (
        <Changes
          site={site.key}
          view={view}
          onMore={view.next === undefined ? undefined : () => setPages(pages + 1)}
          onDone={(version) => {
            setDone(version);
            reload();
          }}
        />
      )}
    </>
  );
}

interface Props {
  site: string;
  view: RulesView;
  /** There are more changes than are shown. */
  onMore: (() => void) | undefined;
  /** Without a version everything was taken back. */
  onDone(version?: number): void;
}

function Changes({ site, view, onMore, onDone }: Props) {
  const words = WORDS.publishing;
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState('');
  const [sure, setSure] = useState(false);
  const id = useId();
  const act = (work: Promise<number | undefined>) =>
    work.then(onDone, (error: unknown) => {
      const { code, message } = failureOf(error);
      setFailure(code === 'moved_on' ? words.movedOn : message);
    });
  return (
    <>
      <section class="panel part-panel">
        <h2>{words.changes}</h2>
        <ul class="changes">
          {view.changes.map((change) => (
            <ChangeRow key={change.rule} site={site} view={view} change={change} />
          ))}
        </ul>
        {onMore && (
          <p>
            <button type="button" class="button" onClick={onMore}>
              {words.more(view.changes.length, view.counts.changes)}
            </button>
          </p>
        )}
      </section>
      <form
        class="panel part-panel"
        onSubmit={(event) => {
          event.preventDefault();
          void act(publish(site, note.trim(), view.live?.version ?? 0).then(({ live }) => live.version));
        }}
      >
        <div class="field long">
          <label for={id}>{words.note}</label>
          <input
            id={id}
            value={note}
            required
            maxLength={200}
            placeholder={words.noteHint}
            autocomplete="off"
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </div>
        <p class="bad-text" role="status">
          {failure || (view.counts.problems > 0 ? words.mend : '')}
        </p>
        <div class="dialog-tools">
          <button type="submit" class="button primary" disabled={view.counts.problems > 0}>
            {words.action}
          </button>
          <a class="button" href={besideRulesHref(site, 'backtest')}>
            {WORDS.backtest.link}
          </a>
          <button
            type="button"
            class="button quiet-add"
            onClick={() => (sure ? void act(discardDraft(site).then(() => undefined)) : setSure(true))}
          >
            {sure ? words.discardSure : words.discard}
          </button>
        </div>
      </form>
    </>
  );
}

function ChangeRow({ site, view, change }: { site: string; view: RulesView; change: DraftChange }) {
  const words = WORDS.publishing;
  const { rule, content, state } = change;
  const live = view.rules.find(({ id }) => id === rule) as unknown as Json | undefined;
  const problems = view.problems.filter((problem) => (problem.rule ?? null) === rule);
  const name = asText(readAt((content ?? live) as Json, ['name'])) || WORDS.newRule.title;
  const said =
    rule === null || !content ? undefined : tellSentence(content as Json, view.settings.lang ?? 'en');
  const parts = state === 'changed' && rule !== null ? partsOf(live ?? null, content as Json) : [];
  return (
    <li>
      {rule === null ? (
        <SettingsRow site={site} view={view} change={change} />
      ) : (
        <>
          <span class={`state ${state}`}>{words.states[state]}</span>
          <a href={ruleHref(site, rule)}>{name}</a>
          {parts.length > 0 && <span class="muted">{parts.join(', ')}</span>}
          {said !== undefined && <p class="rule-sentence">{said}</p>}
        </>
      )}
      {problems.length > 0 && (
        <ul class="todo">
          {[...new Set(problems.map((problem) => fieldProblem(problem)))].map((said) => (
            <li key={said}>{said}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
