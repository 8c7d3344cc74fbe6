/** What the draft changes of the settings, part by part in words, with the way to where each is changed. */
import type { DraftChange, RulesView } from '../../../protocol/api/draft.ts';
import { settingsHref } from '../../routing/route.ts';
import { settingsChanges } from '../../settings/book/settings-changes.ts';
import { WORDS } from '../../words.ts';
import type { Json } from '../edit/json.ts';

export function SettingsRow({ site, view, change }: { site: string; view: RulesView; change: DraftChange }) {
  const words = WORDS.publishing;
  const changes = settingsChanges(view.settings as unknown as Json, change.content as Json);
  return (
    <>
      <span class={`state ${change.state}`}>{words.states[change.state]}</span>
      <a href={settingsHref(site, 'limits')}>{words.settings}</a>
      <dl class="settings-changes">
        {changes.map(({ part, says }) => (
          <div key={part}>
            <dt>{part}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
