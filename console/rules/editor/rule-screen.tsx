/** The screen of one rule: loads the site's rules once, and opens the rule as the draft has it. */
import type { RulesView } from '../../../protocol/api/draft.ts';
import type { UnfinishedRule } from '../../../protocol/api/rulebook.ts';
import { revertDraft } from '../../api/draft.ts';
import { loadRule } from '../../api/rules.ts';
import type { Site } from '../../api/sites.ts';
import { useLoad } from '../../api/use-load.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ScreenHeading } from '../../parts/screen-heading.tsx';
import { sectionHref } from '../../routing/route.ts';
import { WORDS } from '../../words.ts';
import { asText, type Json, type JsonObject } from '../edit/json.ts';
import { withGroup } from '../edit/with-group.ts';
import { RuleEditor } from './rule-editor.tsx';

export function RuleScreen({ site, rule: id }: { site: Site; rule: string }) {
  const {
    value: view,
    failure,
    reload,
  } = useLoad((signal) => loadRule(site.key, id, signal), `${site.key} ${id}`);
  const rule = view && ruleOf(view, id);
  const name = rule ? asText(rule['name'] as Json) || WORDS.newRule.title : WORDS.editor.title;
  return (
    <>
      <a class="back" href={sectionHref(site.key, 'rules')}>
        <Icon name="back" />
        {WORDS.editor.back}
      </a>
      <ScreenHeading title={[name, site.name]}>{name}</ScreenHeading>
      {failure?.code === 'not_found' && <p class="lead">{WORDS.editor.gone}</p>}
      {!view &&
        failure?.code !== 'not_found' &&
        (failure ? <FailureNotice failure={failure} retry={reload} /> : <Loading />)}
      {view && rule && (
        <RuleEditor
          key={`${id} ${view.revisions.rules[id]}`}
          site={site}
          view={view}
          rule={withGroup(rule as JsonObject) as UnfinishedRule}
          onReload={reload}
        />
      )}
      {view && !rule && <Gone site={site.key} view={view} id={id} onReload={reload} />}
    </>
  );
}

function Gone({ site, view, id, onReload }: { site: string; view: RulesView; id: string; onReload(): void }) {
  const deleted = view.changes.some((change) => change.rule === id && change.state === 'deleted');
  const words = WORDS.editor;
  if (!deleted) return <p class="lead">{words.gone}</p>;
  const restore = () =>
    void revertDraft({ site, rule: id, revision: view.revisions.rules[id] ?? 0 }).then(onReload, onReload);
  return (
    <>
      <p class="lead">{words.removed}</p>
      <p>
        <button type="button" class="button" onClick={restore}>
          {words.restore}
        </button>
      </p>
    </>
  );
}

/** @returns the rule as the draft has it, or as it is live */
function ruleOf({ rules, changes }: RulesView, id: string): UnfinishedRule | undefined {
  const change = changes.find(({ rule }) => rule === id);
  if (change) return (change.content as UnfinishedRule | null) ?? undefined;
  return rules.find((rule) => rule.id === id) as UnfinishedRule | undefined;
}
