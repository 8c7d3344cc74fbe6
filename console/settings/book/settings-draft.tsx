/** What holds for all rules of a site, to be changed: loads it, keeps it in the draft, and says when it is live. */
import type { ComponentChildren } from 'preact';
import type { SettingsView } from '../../../protocol/api/settings.ts';
import { loadSettings } from '../../api/settings.ts';
import type { Site } from '../../api/sites.ts';
import { useLoad } from '../../api/use-load.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ScreenHeading } from '../../parts/screen-heading.tsx';
import { WORDS } from '../../words.ts';
import { SettingsEditor } from './settings-editor.tsx';

interface Props {
  site: Site;
  title: string;
  lead: string;
  /** Drawn within the edit context of the settings. */
  children: (view: SettingsView) => ComponentChildren;
}

export function SettingsDraft({ site, title, lead, children }: Props) {
  const { value: view, failure, reload } = useLoad((signal) => loadSettings(site.key, signal), site.key);
  return (
    <>
      <ScreenHeading title={[title, WORDS.settings.title, site.name]}>{title}</ScreenHeading>
      <p class="lead">{lead}</p>
      {!view && (failure ? <FailureNotice failure={failure} retry={reload} /> : <Loading />)}
      {view && (
        <SettingsEditor key={view.revision} site={site.key} view={view} onReload={reload}>
          {children(view)}
        </SettingsEditor>
      )}
    </>
  );
}
